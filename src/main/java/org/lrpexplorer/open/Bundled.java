package org.lrpexplorer.open;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The networks and datasets that come with the program, in {@code assets/networks} and {@code datasets} under its home.
 *
 * @param networks each with the dataset to look at it with; the one to start with first
 * @param datasets all of them
 */
public record Bundled(List<Example> networks, List<Entry> datasets) {

    private static final String HOME = "lrp.home";
    private static final Path NETWORKS = Path.of("assets", "networks");
    private static final Path DATASETS = Path.of("datasets");
    private static final String FIRST = "mnist-conv-bn";
    private static final String MARKED = "marked-digits";
    private static final int LEVELS = 5;

    /** Copies the lists. */
    public Bundled {
        networks = List.copyOf(networks);
        datasets = List.copyOf(datasets);
    }

    /**
     * A file or folder that comes with the program.
     *
     * @param name for a menu
     * @param path where it is
     */
    public record Entry(String name, Path path) {}

    /**
     * A network and a dataset whose images look like those that it was trained on.
     *
     * @param network the network
     * @param dataset the dataset, if it is there
     */
    public record Example(Entry network, Optional<Entry> dataset) {}

    /**
     * Looks under the system property {@code lrp.home}, else the working directory, else the directories above the
     * program's own classes.
     */
    public static Bundled find() {
        return home().map(Bundled::in).orElseGet(() -> new Bundled(List.of(), List.of()));
    }

    /** What there is under a home directory. */
    public static Bundled in(Path home) {
        List<Entry> datasets = entries(home.resolve(DATASETS), "");
        List<Example> networks = entries(home.resolve(NETWORKS), ".onnx").stream()
                .map(network -> new Example(network, matching(network.name(), datasets)))
                .sorted(Comparator.comparing(
                        example -> !example.network().name().equals(FIRST)))
                .toList();
        return new Bundled(networks, datasets);
    }

    /** The network and dataset to start with. */
    public Optional<Example> first() {
        return networks.stream().findFirst();
    }

    /**
     * A path that means the same on every machine where it is of a bundled file, such as {@code datasets/digits}; otherwise
     * as it is.
     */
    public Path portable(Path path) {
        return networks.stream().map(Example::network).anyMatch(entry -> entry.path()
                        .equals(path))
                ? NETWORKS.resolve(path.getFileName())
                : datasets.stream().anyMatch(entry -> entry.path().equals(path))
                        ? DATASETS.resolve(path.getFileName())
                        : path;
    }

    /** The name of what is bundled, which means the same in every folder; the absolute path of anything else. */
    public Path named(Path path) {
        return Stream.concat(networks.stream().map(Example::network), datasets.stream())
                .filter(entry -> entry.path().equals(path))
                .findFirst()
                .map(entry -> Path.of(entry.name()))
                .orElseGet(path::toAbsolutePath);
    }

    /** Grey digits for the networks trained on MNIST, marked ones for those trained on these, colour pictures for the others. */
    private static Optional<Entry> matching(String network, List<Entry> datasets) {
        String wanted = network.startsWith("mnist") ? "digits" : network.startsWith(MARKED) ? MARKED : "shapes";
        return datasets.stream().filter(entry -> entry.name().equals(wanted)).findFirst();
    }

    /** What is in a folder; nothing if it cannot be read, because the program is of use without it. */
    private static List<Entry> entries(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> path.getFileName().toString().endsWith(suffix))
                    .filter(path -> !suffix.isEmpty() || Files.isDirectory(path))
                    .sorted()
                    .map(path -> new Entry(nameOf(path, suffix), path))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static String nameOf(Path path, String suffix) {
        String name = path.getFileName().toString();
        return name.substring(0, name.length() - suffix.length());
    }

    private static Optional<Path> home() {
        String named = System.getProperty(HOME);
        Stream<Path> places = named != null
                ? Stream.of(Path.of(named))
                : Stream.concat(Stream.of(Path.of("").toAbsolutePath()), aboveTheProgram());
        return places.filter(place -> Files.isDirectory(place.resolve(NETWORKS)))
                .findFirst();
    }

    private static Stream<Path> aboveTheProgram() {
        CodeSource source = Bundled.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Stream.empty();
        }
        try {
            return Stream.iterate(
                            Path.of(source.getLocation().toURI()).toAbsolutePath(),
                            place -> place != null,
                            Path::getParent)
                    .limit(LEVELS);
        } catch (URISyntaxException e) {
            return Stream.empty();
        }
    }
}

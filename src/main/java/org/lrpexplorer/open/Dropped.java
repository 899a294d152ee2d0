package org.lrpexplorer.open;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.dataset.DatasetReaders;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.lrp.composite.CompositeFiles;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.text.Text;

/** What a file or folder is, by its name and, where that says nothing, by how it begins. */
public sealed interface Dropped {

    /** How the names of drawings end, which can be nothing but figures. */
    List<String> DRAWINGS = List.of(".svg", ".pdf");

    /** How the names of files end that can say which view they were made of. */
    List<String> VIEWS = List.of(".png", ".svg", ".pdf", ".npz", ".json");

    /** Does with the file what suits it. */
    void openBy(Opener opener);

    /** When it is opened, of several: what describes something comes after it. */
    Turn turn();

    /** The card that is read along with it. */
    default Optional<Path> card() {
        return Optional.empty();
    }

    /** Whether it is one of these cards, which are read anyway. */
    default boolean isAmong(Set<Path> cards) {
        return false;
    }

    /** Opens what was recognised. */
    interface Opener {

        /** Opens a model file. */
        void openNetwork(Path file);

        /** Opens a dataset's file or folder. */
        void openDataset(Path source);

        /** Describes the open network by a card that is read from a file. */
        void openCard(Path file);

        /** Explains by a composite that is read from a file. */
        void openComposite(Path file);

        /** Brings back the view that a figure, or a file of values, was made of. */
        void openView(Path file);

        /** Says in a sentence why something cannot be opened. */
        void refuse(String sentence);
    }

    /** What is opened before what. */
    enum Turn {
        /** Networks first: datasets are made to fit them. */
        NETWORK,
        /** Datasets. */
        DATASET,
        /** Cards, which describe the network that is open by then. */
        CARD,
        /** Composites, which have to fit that network. */
        COMPOSITE,
        /** Views, which say themselves what is open with them. */
        VIEW,
        /** What cannot be opened. */
        NEVER
    }

    /** The order to open several in, without the cards that lie beside one of the networks. */
    static List<Dropped> inOrder(List<Dropped> dropped) {
        Set<Path> cards = dropped.stream().flatMap(one -> one.card().stream()).collect(Collectors.toSet());
        return dropped.stream()
                .filter(one -> !one.isAmong(cards))
                .sorted(Comparator.comparing(Dropped::turn))
                .toList();
    }

    /**
     * Looks at a file or folder.
     *
     * @param hasView whether a figure or a file of values says which view it was made of
     * @return what it is; what cannot be recognised becomes a sentence
     */
    static Dropped recognise(Path path, Predicate<Path> hasView) {
        String name = String.valueOf(path.getFileName());
        if (!Files.exists(path)) {
            return new Unknown(Text.of("There is no file or folder %s.", path));
        }
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        if (PathKind.isSpecial(path)) {
            return new Unknown(Text.of("%s is a device or a pipe, not a file.", path));
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (isNamedNetwork(path)) {
            return new ANetwork(path);
        }
        if (VIEWS.stream().anyMatch(lower::endsWith) && hasView.test(path)) {
            return new AView(path);
        }
        if (DRAWINGS.stream().anyMatch(lower::endsWith)) {
            return new Unknown(Text.of(
                    "%s does not say which view of this program it shows; only figures that it wrote do.", name));
        }
        if (lower.endsWith(".json")) {
            return CompositeFiles.recognises(path) ? new AComposite(path) : new ACard(path);
        }
        // A CIFAR-10 file may by chance begin like a network.
        boolean named = DatasetReaders.SUFFIXES.stream().anyMatch(lower::endsWith);
        return !named && startsLikeOnnx(path) ? new ANetwork(path) : new ADataset(path);
    }

    private static boolean isNamedNetwork(Path path) {
        String lower = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return ModelReaders.SUFFIXES.stream().anyMatch(lower::endsWith);
    }

    private static Dropped folder(Path path) {
        try (Stream<Path> inside = Files.list(path)) {
            List<Path> networks =
                    inside.filter(Dropped::isNamedNetwork).sorted().toList();
            return switch (networks.size()) {
                case 0 -> new ADataset(path);
                case 1 -> new ANetwork(networks.get(0));
                default ->
                    new Unknown(Text.of(
                            "%s holds several networks; open one of them: %s.",
                            path.getFileName(),
                            networks.stream()
                                    .map(file -> file.getFileName().toString())
                                    .collect(Collectors.joining(", "))));
            };
        } catch (IOException | UncheckedIOException e) {
            return new Unknown(Text.of("The folder %s cannot be read.", path));
        }
    }

    /**
     * A serialised ONNX model begins with field 1, its IR version, as a small number, followed by a field that holds a
     * string or message: the producer's name (2, 0x12) to the training info (20).
     */
    private static boolean startsLikeOnnx(Path path) {
        try (InputStream in = InputFile.stream(path)) {
            byte[] start = in.readNBytes(3);
            return start.length == 3
                    && start[0] == 0x08
                    && start[1] > 0
                    && start[1] < 0x20
                    && (start[2] & 0x07) == 2
                    && start[2] >= 0x12;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * A network.
     *
     * @param path its model file
     */
    record ANetwork(Path path) implements Dropped {
        @Override
        public void openBy(Opener opener) {
            opener.openNetwork(path);
        }

        @Override
        public Turn turn() {
            return Turn.NETWORK;
        }

        @Override
        public Optional<Path> card() {
            return Optional.of(CardFiles.beside(path));
        }
    }

    /**
     * A dataset, or at least nothing else: its reader says what is wrong with it.
     *
     * @param path file or folder
     */
    record ADataset(Path path) implements Dropped {
        @Override
        public void openBy(Opener opener) {
            opener.openDataset(path);
        }

        @Override
        public Turn turn() {
            return Turn.DATASET;
        }
    }

    /**
     * A description of the open network.
     *
     * @param path of the JSON file
     */
    record ACard(Path path) implements Dropped {
        @Override
        public void openBy(Opener opener) {
            opener.openCard(path);
        }

        @Override
        public Turn turn() {
            return Turn.CARD;
        }

        @Override
        public boolean isAmong(Set<Path> cards) {
            return cards.contains(path);
        }
    }

    /**
     * A composite.
     *
     * @param path of the JSON file
     */
    record AComposite(Path path) implements Dropped {
        @Override
        public void openBy(Opener opener) {
            opener.openComposite(path);
        }

        @Override
        public Turn turn() {
            return Turn.COMPOSITE;
        }
    }

    /**
     * A figure, or a file of values.
     *
     * @param path of the file
     */
    record AView(Path path) implements Dropped {
        @Override
        public void openBy(Opener opener) {
            opener.openView(path);
        }

        @Override
        public Turn turn() {
            return Turn.VIEW;
        }
    }

    /**
     * Nothing that can be opened.
     *
     * @param sentence why
     */
    record Unknown(String sentence) implements Dropped {
        @Override
        public void openBy(Opener opener) {
            opener.refuse(sentence);
        }

        @Override
        public Turn turn() {
            return Turn.NEVER;
        }
    }
}

package org.lrpexplorer.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.open.Bundled;

/**
 * What comes with the program, by the names that can stand for paths.
 *
 * @param bundled all of it
 */
record BundledFiles(Bundled bundled) {

    /** Nothing. */
    static BundledFiles none() {
        return new BundledFiles(new Bundled(List.of(), List.of()));
    }

    /** The network that is meant: what is at a path, or else what is bundled under that name. */
    Path network(Path named) {
        return among(bundled.networks().stream().map(Bundled.Example::network).toList(), named);
    }

    /** The dataset that is meant: what is at a path, or else what is bundled under that name. */
    Path dataset(Path named) {
        return among(bundled.datasets(), named);
    }

    private static Path among(List<Bundled.Entry> entries, Path named) {
        return Files.exists(named)
                ? named
                : entries.stream()
                        .filter(entry -> entry.name().equals(named.toString()))
                        .map(Bundled.Entry::path)
                        .findFirst()
                        .orElse(named);
    }

    /** Where all bundled datasets are. */
    List<Path> datasets() {
        return bundled.datasets().stream().map(Bundled.Entry::path).toList();
    }

    /** The name under which a dataset is bundled, if it is. */
    Optional<String> nameOf(Path dataset) {
        return bundled.datasets().stream()
                .filter(entry -> entry.path().equals(dataset))
                .map(Bundled.Entry::name)
                .findFirst();
    }
}

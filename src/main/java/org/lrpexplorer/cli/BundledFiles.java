package org.lrpexplorer.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What comes with the program, by the names that can stand for paths.
 *
 * @param networks the networks
 * @param datasets the datasets
 */
public record BundledFiles(Map<String, Path> networks, Map<String, Path> datasets) {

    /** Nothing. */
    public static BundledFiles none() {
        return new BundledFiles(Map.of(), Map.of());
    }

    /** The network that is meant: what is at a path, or else what is bundled under that name. */
    Path network(Path named) {
        return Files.exists(named) ? named : networks.getOrDefault(named.toString(), named);
    }

    /** The dataset that is meant: what is at a path, or else what is bundled under that name. */
    Path dataset(Path named) {
        return Files.exists(named) ? named : datasets.getOrDefault(named.toString(), named);
    }

    /** The name under which a dataset is bundled, if it is. */
    Optional<String> nameOf(Path dataset) {
        return datasets.entrySet().stream()
                .filter(each -> each.getValue().equals(dataset))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}

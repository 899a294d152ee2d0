package org.lrpexplorer.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Datasets that lie below a folder which is none itself.
 *
 * @param folder the folder
 * @param datasets the folders below it that can be opened, at least one
 */
public record DatasetsInside(Path folder, List<Path> datasets) {
    private static final Set<String> PARTS =
            Set.of("train", "training", "test", "testing", "val", "valid", "validation", "eval");

    /** Copies the list. */
    public DatasetsInside {
        datasets = List.copyOf(datasets);
    }

    /** Whether these are the parts of one dataset, such as {@code train} and {@code test}. */
    public boolean areParts() {
        return datasets.size() > 1
                && datasets.stream()
                        .allMatch(one -> folder.equals(one.getParent())
                                && PARTS.contains(Sentences.nameOf(one).toLowerCase(Locale.ROOT)));
    }

    /** The parts in words: "test and train". */
    public String names() {
        List<String> names = datasets.stream().map(Sentences::nameOf).toList();
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }
}

package org.lrpexplorer.dataset;

import java.nio.file.Path;
import java.util.List;

/**
 * Datasets that lie below a folder which is none itself.
 *
 * @param folder the folder
 * @param datasets the folders below it that can be opened, at least one
 */
public record DatasetsInside(Path folder, List<Path> datasets) {
    /** Copies the list. */
    public DatasetsInside {
        datasets = List.copyOf(datasets);
    }
}

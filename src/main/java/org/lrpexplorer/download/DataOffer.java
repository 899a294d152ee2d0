package org.lrpexplorer.download;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What can be downloaded, and where to.
 *
 * @param datasets the datasets, in the order in which they are offered
 * @param place the folder of all datasets; empty where none can be named
 */
public record DataOffer(List<PublicDataset> datasets, Optional<Path> place) {
    /** Copies the list. */
    public DataOffer {
        datasets = List.copyOf(datasets);
    }

    /** The public datasets, and the folder on this system. */
    public static DataOffer here() {
        return new DataOffer(PublicDatasets.all(), DataPlace.here());
    }
}

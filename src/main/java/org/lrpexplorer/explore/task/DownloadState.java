package org.lrpexplorer.explore.task;

import java.util.Optional;
import org.lrpexplorer.download.PublicDataset;

/**
 * What is being downloaded.
 *
 * @param dataset the one that is, or was last; empty before the first
 * @param running whether it still is
 * @param bytes how much has arrived, of all its files
 * @param said what became of it, a sentence; empty while it is running, and once it is open
 */
public record DownloadState(Optional<PublicDataset> dataset, boolean running, long bytes, Optional<String> said) {
    /** Nothing has been asked for. */
    public static final DownloadState NONE = new DownloadState(Optional.empty(), false, 0, Optional.empty());

    /** How much of the whole has arrived, from 0 to 1. */
    public double fraction() {
        return dataset.map(one -> Math.min(1, (double) bytes / one.bytes())).orElse(0.0);
    }
}

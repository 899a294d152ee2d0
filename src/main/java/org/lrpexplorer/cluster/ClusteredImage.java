package org.lrpexplorer.cluster;

import org.lrpexplorer.dataset.Sample;
import org.lrpexplorer.dataset.SampleContent;

/**
 * An image whose heatmaps are clustered.
 *
 * @param index in the dataset
 * @param label its class, or {@link Sample#UNKNOWN}
 * @param predicted the class that the network predicts
 * @param seen what the network saw, reduced to a small picture where it was a large one
 */
public record ClusteredImage(int index, int label, int predicted, SampleContent seen) {

    /** Whether nobody has said what its class is. */
    public boolean isUnlabelled() {
        return label == Sample.UNKNOWN;
    }

    /** Whether the network predicts another class than the one that is said. */
    public boolean isMistake() {
        return !isUnlabelled() && label != predicted;
    }
}

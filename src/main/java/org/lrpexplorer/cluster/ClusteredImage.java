package org.lrpexplorer.cluster;

import java.util.Optional;
import org.lrpexplorer.compare.Prediction;
import org.lrpexplorer.dataset.SampleContent;

/**
 * An image whose heatmaps are clustered.
 *
 * @param index in the dataset
 * @param label the class of the network that its label means, {@link Prediction#NO_OUTPUT} for the one that a single output
 *     speaks against; empty if it has no label, or one that is no class of the network
 * @param predicted the class that the network predicts, or {@link Prediction#NO_OUTPUT}
 * @param seen what the network saw, reduced to a small picture where it was a large one
 */
public record ClusteredImage(int index, Optional<Integer> label, int predicted, SampleContent seen) {

    /** Whether it is not known which class of the network is right. */
    public boolean isUnlabelled() {
        return label.isEmpty();
    }

    /** Whether the network predicts another class than the one that is said. */
    public boolean isMistake() {
        return label.filter(right -> right != predicted).isPresent();
    }
}

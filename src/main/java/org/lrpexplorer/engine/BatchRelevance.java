package org.lrpexplorer.engine;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The relevance of a batch on one tensor while it lies in the memory of the engine that computes it. */
public interface BatchRelevance {

    /** Whether another one is the same numbers in the same memory. */
    boolean isSame(BatchRelevance other);

    /** A copy of each sample's values, row-major, channels first. */
    List<float[]> values();

    /**
     * Each sample's maps summed over their channels, {@code [H, W]}, where the engine does that faster than it copies
     * every value; empty where it does not, or where the tensor is a vector.
     */
    Optional<List<float[]>> channelSums();

    /** Whether every value, or every sum over channels where these are what is read, is a finite {@code float}. */
    default boolean isFinite() {
        for (float[] sample : channelSums().orElseGet(this::values)) {
            for (float value : sample) {
                if (!Float.isFinite(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The values {@code [N, …]}; not to be written to. */
    INDArray array();
}

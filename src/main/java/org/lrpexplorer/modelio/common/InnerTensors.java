package org.lrpexplorer.modelio.common;

import java.util.List;

/** The tensors within a file that can be explained in place of its outputs, what comes behind them being left off. */
public interface InnerTensors {
    /** For a format whose files name none. */
    InnerTensors NONE = new InnerTensors() {
        @Override
        public boolean has(String tensor) {
            return false;
        }

        @Override
        public List<String> inFrontOf(String output) {
            return List.of();
        }
    };

    /** Whether a file has such a tensor, which need be none of its outputs. */
    boolean has(String tensor);

    /**
     * Where an output may be cut off: the last tensors that it is decoded from by what cannot be explained, such as the boxes
     * of a detector out of what its heads say; empty where nothing of the kind stands behind them.
     */
    List<String> inFrontOf(String output);
}

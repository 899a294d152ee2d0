package org.lrpexplorer.engine;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One batch on its way through an engine's networks: forward once, then back. Used by one thread. */
public interface EngineRun {

    /**
     * Computes every network's tensors.
     *
     * @param steps hears of every node of every network
     * @return the outputs of each network, {@code [N, classes]}
     */
    List<double[]> forward(StepListener steps);

    /**
     * Takes relevance back through every network; called once, after {@link #forward}.
     *
     * @param starts for each network the relevance of its outputs, {@code [N, classes]}
     * @param listeners for each network who hears what arrives where
     * @param steps hears of every node of every network
     */
    void back(List<double[]> starts, List<? extends RelevanceListener> listeners, StepListener steps);

    /**
     * A tensor of the forward pass, {@code [N, …]}; not to be written to.
     *
     * @param network 0 for the first network, 1 for the second
     * @throws IllegalStateException if the task did not ask for activations to be kept
     */
    INDArray activation(int network, String tensor);
}

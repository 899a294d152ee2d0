package org.lrpexplorer.engine;

import java.util.List;
import java.util.Optional;
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
     * Where {@link #back} begins: at the task's checkpoint, or, where the engine cannot or the task has none, at the
     * outputs; empty then.
     */
    Optional<Checkpoint> from();

    /**
     * Takes relevance back through every network, from where {@link #from} says; called once, after {@link #forward}.
     *
     * @param starts for each network the relevance of its outputs, {@code [N, classes]}; not read where the run begins at
     *     a checkpoint
     * @param listeners for each network who hears what arrives where, from there on
     * @param steps hears of every node of every network, from there on
     */
    void back(List<double[]> starts, List<? extends RelevanceListener> listeners, StepListener steps);

    /** What {@link #back} has kept of one sample on its way, from the outputs down; nothing of a batch of several. */
    List<Checkpoint> checkpoints();

    /**
     * A tensor of the forward pass, {@code [N, …]}; not to be written to.
     *
     * @param network 0 for the first network, 1 for the second
     * @throws IllegalStateException if the task did not ask for activations to be kept
     */
    INDArray activation(int network, String tensor);
}

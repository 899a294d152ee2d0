package org.lrpexplorer.engine;

import java.util.List;
import java.util.function.Function;

/**
 * Computes one network, or two that compute the same outputs, and takes relevance back through them. Safe for use by
 * several threads. The same task gives the same bits whenever, on whichever thread and in whichever batch it is run.
 *
 * <pre>{@code
 * engine.run(task, run -> {
 *     List<double[]> outputs = run.forward(steps);
 *     run.back(starts(outputs), listeners, steps);
 *     return ...;
 * });
 * }</pre>
 */
public interface Engine {

    /** The sizes of the batches that so many samples are to be run in, in their order. */
    List<Integer> batchSizes(int samples);

    /** How many samples may be in a batch at most so that its forward pass is still there for the task that follows. */
    int samplesKept();

    /**
     * The outputs of the first network, without anything that a backward pass would need.
     *
     * @param batch {@code [N, …input shape]}, row-major, channels first, any N
     * @return {@code [N, classes]}
     */
    double[] predict(float[] batch);

    /**
     * Runs one batch.
     *
     * @param work what is to be done with the run, which ends when this returns
     */
    <T> T run(EngineTask task, Function<EngineRun, T> work);
}

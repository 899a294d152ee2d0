package org.lrpexplorer.engine.plan;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A normalisation by statistics of each sample, in double precision on the slot's own memory: sums of so many values are
 * not exact enough in single precision.
 */
abstract class SampleNormStep {

    private final ForwardProgram program;
    private final PlanBuilder builder;

    /** Of each channel. */
    final double[] gamma;

    /** Of each channel. */
    final double[] beta;

    /** What is added to variances. */
    final double epsilon;

    SampleNormStep(ForwardProgram program, INDArray gamma, INDArray beta, double epsilon) {
        this.program = program;
        this.builder = program.builder();
        this.gamma = Buffers.doubles(gamma);
        this.beta = Buffers.doubles(beta);
        this.epsilon = epsilon;
    }

    /**
     * The instruction; empty where flattened maps lie in another order than the layer's parameters, or where these are not
     * one number for each channel.
     */
    final Optional<List<Runnable>> compile(Node node) {
        MemorySlot x = program.slot(node.input());
        if (!x.extents().equals(Extents.of(program.shape(node.input())))
                || gamma.length != x.extents().channels()) {
            return Optional.empty();
        }
        MemorySlot y = builder.temporary(x.extents());
        program.put(node.output(), y);
        int size = x.extents().size();
        float[] values = new float[builder.samples() * size];
        return Optional.of(List.of(() -> {
            x.tensor().read(values);
            for (int sample = 0; sample < builder.samples(); sample++) {
                normalise(values, sample * size, x.extents());
            }
            y.tensor().write(values);
        }));
    }

    /**
     * Normalises one sample in place.
     *
     * @param values channels last
     * @param from where the sample begins
     */
    abstract void normalise(float[] values, int from, Extents extents);
}

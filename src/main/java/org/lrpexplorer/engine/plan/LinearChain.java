package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.rule.Weighting;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.onednn.Binary;
import org.lrpexplorer.tensor.onednn.Elementwise;
import org.lrpexplorer.tensor.onednn.PostOps;
import org.lrpexplorer.tensor.onednn.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A linear layer with the BatchNorms and the ReLU behind it as one instruction, as far as nothing needs the tensors
 * between; in a pass that goes forward only, also with a sum in which it is the last branch, which then is added up in the
 * memory of the other. It computes the same numbers as the layers one by one, to rounding.
 */
final class LinearChain {

    private final ForwardProgram program;
    private final PlanBuilder builder;
    private final LinearKernel kernel;
    private final Node first;
    private Node last;
    private final double[] scale;
    private double[] bias;
    private boolean scaled;
    private boolean relu;
    private Optional<MemorySlot> branch = Optional.empty();

    LinearChain(ForwardProgram program, Node node, LinearKernel kernel) {
        this.program = program;
        this.builder = program.builder();
        this.kernel = kernel;
        this.first = node;
        this.last = node;
        this.scale = new double[kernel.output().channels()];
        Arrays.fill(scale, 1);
        this.bias = kernel.layer()
                .bias()
                .filter(b -> b.rank() == 1)
                .map(Buffers::doubles)
                .orElse(null);
    }

    List<Runnable> compile() {
        boolean map = kernel.layer().bias().filter(b -> b.rank() > 1).isPresent();
        if (!map) {
            mergeFollowing();
        }
        MemorySlot x = program.slot(first.input());
        MemorySlot z = branch.map(MemorySlot::retain).orElseGet(() -> builder.temporary(kernel.output(), relu));
        program.put(last.output(), z);
        if (program.needsSums(first) && !map && !scaled && branch.isEmpty() && x.nonNegative() && kernel.isDirect()) {
            return bySums(x, z);
        }
        Tensor vector = bias == null ? null : builder.vector(floats(bias));
        PostOps sum = branch.isPresent() ? PostOps.none().accumulate() : PostOps.none();
        PostOps postOps = relu ? sum.relu() : sum;
        List<Runnable> steps = new ArrayList<>();
        steps.add(
                scaled
                        ? kernel.scaled(x, scale, vector, z, postOps)
                        : kernel.forward(x, Weighting.AS_IS, 1, vector, z, postOps));
        if (map) {
            INDArray values = kernel.layer().bias().get();
            MemorySlot offsets = builder.repeated(kernel.output(), Buffers.floats(values));
            steps.add(Elementwise.of(
                    builder.session(), Binary.ADD, z.matrix(), offsets.matrix(), z.matrix(), PostOps.none()));
        }
        return steps;
    }

    private List<Runnable> bySums(MemorySlot x, MemorySlot z) {
        List<Runnable> steps = new ArrayList<>();
        SignedSums sums = SignedSums.of(builder, kernel, x, steps);
        steps.add(sums.difference(builder, z, relu ? PostOps.none().relu() : PostOps.none()));
        program.put(first, sums);
        return steps;
    }

    private void mergeFollowing() {
        Optional<Node> norm = program.onlyReader(last, BatchNorm.class);
        while (norm.isPresent()) {
            BatchNorm layer = (BatchNorm) norm.get().layer();
            fold(Buffers.doubles(layer.scale()), Buffers.doubles(layer.shift()));
            program.merge(last, norm.get());
            last = norm.get();
            norm = program.onlyReader(last, BatchNorm.class);
        }
        program.onlyReader(last, Add.class)
                .flatMap(sum -> program.lastBranch(sum, last.output(), kernel.output()))
                .ifPresent(other -> {
                    branch = Optional.of(other);
                    mergeOnlyReader(Add.class);
                });
        relu = mergeOnlyReader(Relu.class);
    }

    private boolean mergeOnlyReader(Class<? extends Layer> type) {
        Optional<? extends Node> reader = program.onlyReader(last, type);
        reader.ifPresent(node -> {
            program.merge(last, node);
            last = node;
        });
        return reader.isPresent();
    }

    private void fold(double[] s, double[] t) {
        double[] before = bias == null ? new double[s.length] : bias;
        double[] after = new double[s.length];
        for (int c = 0; c < s.length; c++) {
            scale[c] *= s[c];
            after[c] = before[c] * s[c] + t[c];
        }
        bias = after;
        scaled = true;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}

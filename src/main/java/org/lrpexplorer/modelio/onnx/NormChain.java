package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.ChannelNorm;
import org.lrpexplorer.network.GroupNorm;
import org.lrpexplorer.network.SampleNorm;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Layer normalisation as exporters write it without its operator, {@code (x − mean x) / √(mean (x − mean x)² + ε)}, or
 * by its operator between two Transposes.
 */
final class NormChain {
    private final Idioms graph;
    private final List<OnnxNode> inner = new ArrayList<>();

    private NormChain(Idioms graph) {
        this.graph = graph;
    }

    /** The chain that a node ends. */
    static Optional<Idioms.Chain> find(OnnxNode last, Idioms graph) {
        return switch (last.operator()) {
            case "Div" -> last.inputs().size() == 2 ? new NormChain(graph).quotient(last) : Optional.empty();
            case "Transpose" -> new NormChain(graph).turned(last);
            default -> Optional.empty();
        };
    }

    private Optional<Idioms.Chain> quotient(OnnxNode div) {
        Optional<OnnxNode> off = step(div.input(0), "Sub");
        Optional<OnnxNode> root = step(div.input(1), "Sqrt");
        Optional<OnnxNode> sum = root.flatMap(node -> step(node.input(0), "Add"));
        Optional<OnnxNode> variance =
                sum.filter(node -> node.hasInput(1)).flatMap(node -> step(node.input(0), "ReduceMean"));
        Optional<Double> epsilon =
                variance.flatMap(node -> graph.number(sum.get().input(1)));
        Optional<OnnxNode> mean =
                off.filter(node -> node.hasInput(1)).flatMap(node -> step(node.input(1), "ReduceMean"));
        boolean whole = epsilon.isPresent()
                && mean.isPresent()
                && mean.get().input(0).equals(off.get().input(0))
                && isSquareOf(variance.get().input(0), off.get())
                && keeps(mean.get())
                && keeps(variance.get());
        List<OnnxNode> members = new ArrayList<>(inner);
        members.add(div);
        if (!whole || !inner.stream().allMatch(node -> graph.isHidden(node, members))) {
            return Optional.empty();
        }
        Optional<long[]> axes = axes(mean.get());
        boolean alike = axes.isPresent()
                && axes(variance.get())
                        .filter(other -> Arrays.equals(other, axes.get()))
                        .isPresent();
        String input = off.get().input(0);
        return alike
                ? Optional.of(new Idioms.Chain(
                        (node, c) -> read(node, c, input, axes.get(), decimal(epsilon.get())),
                        inner.stream().distinct().toList()))
                : Optional.empty();
    }

    /** The file holds ε as a float; meant is the shortest decimal that rounds to it. */
    private static double decimal(double epsilon) {
        return Double.parseDouble(Float.toString((float) epsilon));
    }

    private Optional<OnnxNode> step(String tensor, String operator) {
        Optional<OnnxNode> node = graph.producer(tensor, operator);
        node.ifPresent(inner::add);
        return node;
    }

    private static boolean keeps(OnnxNode mean) {
        return mean.integer("keepdims", 1) != 0;
    }

    /** Whether a tensor is the square of a difference, which may be computed once more for it. */
    private boolean isSquareOf(String tensor, OnnxNode off) {
        Optional<OnnxNode> power = step(tensor, "Pow").or(() -> step(tensor, "Mul"));
        if (power.isEmpty() || power.get().inputs().size() != 2) {
            return false;
        }
        String base = power.get().input(0);
        boolean square = power.get().operator().equals("Mul")
                ? power.get().input(1).equals(base)
                : graph.number(power.get().input(1)).filter(n -> n == 2).isPresent();
        return square
                && (base.equals(off.output())
                        || step(base, "Sub")
                                .filter(n -> n.inputs().equals(off.inputs()))
                                .isPresent());
    }

    private Optional<long[]> axes(OnnxNode mean) {
        return mean.integers("axes")
                .map(ConstantOperators::longs)
                .or(() -> mean.hasInput(1) ? graph.constant(mean.input(1)).map(Constant::integers) : Optional.empty());
    }

    private static void read(OnnxNode last, Conversion c, String input, long[] axes, double epsilon) {
        Shape shape = c.requireShape(input);
        int rank = shape.rank() + 1;
        Set<Integer> over = Reshapes.axes(last, axes, rank);
        boolean turned = c.layouts().isChannelsLast(input);
        int channels = shape.dim(0);
        INDArray ones = Buffers.array(filled(channels), channels);
        INDArray zeros = ones.mul(0);
        SampleNorm norm;
        if (over.size() == shape.rank() && !over.contains(0)) {
            norm = new GroupNorm(1, ones, zeros, epsilon);
        } else if (over.equals(Set.of(turned ? 3 : 1))) {
            norm = new ChannelNorm(ones, zeros, epsilon);
        } else if (shape.isMap() && over.equals(turned ? Set.of(1, 2) : Set.of(2, 3))) {
            norm = new GroupNorm(channels, ones, zeros, epsilon);
        } else {
            throw new Unsupported("it ends a normalisation over the dimensions " + over);
        }
        c.layer(last, norm, List.of(input), last.output());
        if (turned) {
            c.layouts().markChannelsLast(last.output());
        }
    }

    private static float[] filled(int length) {
        float[] ones = new float[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** LayerNormalization of maps whose channels are put last for it and back behind it. */
    private Optional<Idioms.Chain> turned(OnnxNode back) {
        Optional<OnnxNode> norm = back.hasInput(0) ? step(back.input(0), "LayerNormalization") : Optional.empty();
        Optional<OnnxNode> turn =
                norm.filter(node -> node.hasInput(1)).flatMap(node -> step(node.input(0), "Transpose"));
        boolean whole = turn.filter(node -> node.hasInput(0)
                                && node.integers("perm")
                                        .filter(ChannelsLast.TO_LAST::equals)
                                        .isPresent())
                        .isPresent()
                && back.integers("perm").filter(ChannelsLast.TO_FIRST::equals).isPresent()
                && (norm.get().integer("axis", -1) == -1 || norm.get().integer("axis", -1) == 3)
                && graph.isHidden(turn.get(), List.of(norm.get()))
                && graph.isHidden(norm.get(), List.of(back));
        if (!whole) {
            return Optional.empty();
        }
        String input = turn.get().input(0);
        OnnxNode named = norm.get();
        return Optional.of(new Idioms.Chain(
                (node, c) -> {
                    Shape shape = c.requireShape(input);
                    if (!shape.isMap()) {
                        throw new Unsupported("it rearranges " + shape);
                    }
                    c.layer(named, SampleNormOperators.channels(named, c, shape), List.of(input), node.output());
                },
                inner));
    }
}

package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Concat;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Pad;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Reads a Concat of channels some of which are constant: the others are padded by as many channels of zeros, and a shift
 * of each channel gives these their values.
 */
final class ConstantJoins {
    private final OnnxNode node;
    private final Conversion c;
    private final int firstActivation;

    private ConstantJoins(OnnxNode node, Conversion c) {
        this.node = node;
        this.c = c;
        this.firstActivation = IntStream.range(0, node.inputs().size())
                .filter(i -> !c.constants().contains(node.input(i)))
                .findFirst()
                .orElseThrow();
    }

    /** One branch that depends on the image, with the constant channels behind it; of the first also those in front. */
    private record Branch(String tensor, Shape shape, List<Float> before, List<Float> after) {}

    /** Whether a node joins constants to what depends on the image. */
    static boolean isRead(OnnxNode node, Conversion c) {
        return node.inputs().stream().anyMatch(c.constants()::contains);
    }

    static void read(OnnxNode node, Conversion c) {
        new ConstantJoins(node, c).read();
    }

    private void read() {
        List<Branch> branches = branches();
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            boolean only = branches.size() == 1;
            padded.add(padded(branches.get(i), only ? "" : "." + i, only));
        }
        if (padded.size() > 1) {
            c.layer(node, new Concat(padded.size()), padded, node.output());
        }
    }

    private List<Branch> branches() {
        List<Branch> branches = new ArrayList<>();
        List<Float> constants = new ArrayList<>();
        Shape beside = shape(firstActivation);
        for (int i = 0; i < node.inputs().size(); i++) {
            if (c.constants().contains(node.input(i))) {
                constants.addAll(channels(i, beside));
            } else {
                beside = shape(i);
                List<Float> inFront = branches.isEmpty() ? constants : List.of();
                constants = new ArrayList<>();
                branches.add(new Branch(node.input(i), beside, inFront, constants));
            }
        }
        return branches;
    }

    private Shape shape(int i) {
        long[] extents = c.onnxShape(node, i);
        int axis = Reshapes.place(node, node.integer("axis", 1), extents.length);
        if (axis != 1 || c.layouts().isView(node.input(i)) || c.layouts().isChannelsLast(node.input(i))) {
            throw new Unsupported(Text.of("it joins a constant along dimension %d, not as channels", axis));
        }
        return c.shape(node, i);
    }

    /** The values of constant channels. */
    private List<Float> channels(int i, Shape beside) {
        Constant constant = c.constant(node, i);
        List<Integer> dims = constant.dims();
        List<Integer> shape = new ArrayList<>(dims.subList(Math.min(1, dims.size()), dims.size()));
        if (shape.size() == 2 && c.layouts().isSignal(node.input(firstActivation))) {
            shape.add(1, 1);
        }
        boolean fits = shape.size() == beside.rank()
                && dims.get(0) == 1
                && shape.subList(1, shape.size()).equals(beside.dims().subList(1, beside.rank()));
        if (!fits) {
            throw node.problem(Text.of(
                    "joins the constant %s of %s to %s", QuotedName.of(node.input(i)), constant.shape(), beside));
        }
        return constant.size() == 0
                ? List.of()
                : Broadcasts.ofEachChannel(constant, shape.get(0))
                        .orElseThrow(() -> new Unsupported(
                                Text.of("its constant %s is not one value per channel", QuotedName.of(node.input(i)))));
    }

    private static List<Float> joined(List<Float> one, List<Float> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** The tensor of a branch with its constant channels; the layer that makes it bears the node's name if it is the only one. */
    private String padded(Branch branch, String suffix, boolean only) {
        List<Float> constants = joined(branch.before, branch.after);
        if (constants.isEmpty()) {
            if (only) {
                c.layer(node, new Identity(), List.of(branch.tensor), node.output());
            }
            return branch.tensor;
        }
        List<Integer> before = new ArrayList<>(Collections.nCopies(branch.shape.rank(), 0));
        List<Integer> after = new ArrayList<>(before);
        before.set(0, branch.before.size());
        after.set(0, branch.after.size());
        boolean alike = constants.stream().distinct().count() == 1;
        Pad pad = LinearOperators.checked(node, () -> new Pad(before, after, alike ? constants.get(0) : 0));
        String output = only ? node.output() : c.freeTensor(node.output() + suffix);
        String room = alike ? output : c.freeTensor(output + ".room");
        if (alike && only) {
            c.layer(node, pad, List.of(branch.tensor), output);
            return output;
        }
        c.extraLayer(node, suffix + ".room", pad, branch.tensor, room);
        if (!alike) {
            shift(branch, suffix, only, room, output);
        }
        return output;
    }

    private void shift(Branch branch, String suffix, boolean only, String from, String output) {
        List<Float> none = Collections.nCopies(branch.shape.dim(0), 0f);
        INDArray shift = Nd4j.createFromArray(
                joined(joined(branch.before, none), branch.after).toArray(new Float[0]));
        BatchNorm layer = BatchNorm.scaling(shift.mul(0).add(1), shift);
        c.noteScaling(node);
        if (only) {
            c.layer(node, layer, List.of(from), output);
        } else {
            c.extraLayer(node, suffix + ".constant", layer, from, output);
        }
    }
}

package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.modelio.common.Arrangement;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.Concat;
import org.lrpexplorer.text.Text;

/**
 * Reads a Concat along other dimensions than the channels, or of tensors that the file has otherwise than the layers: the
 * branches are joined as vectors that begin with the dimension along which they are joined, and laid back behind it.
 */
final class Joins {
    private static final int CHANNELS_LAST = 3;

    private Joins() {}

    /** Whether a node joins tensors otherwise than maps or vectors by their channels. */
    static boolean isRead(OnnxNode node, Conversion c) {
        if (!node.operator().equals("Concat") || node.inputs().stream().anyMatch(c.constants()::contains)) {
            return false;
        }
        boolean arranged = node.inputs().stream()
                .anyMatch(input -> c.arranged().isPending(input)
                        || c.layouts().isView(input)
                        || c.layouts().isChannelsLast(input));
        return arranged || axis(node, c.arranged().of(node.input(0)).rank()) != 1;
    }

    private static int axis(OnnxNode node, int rank) {
        return Reshapes.place(node, node.integer("axis", 1), rank);
    }

    static void read(OnnxNode node, Conversion c) {
        List<Arrangement> branches =
                node.inputs().stream().map(c.arranged()::of).toList();
        int rank = branches.get(0).rank();
        int axis = axis(node, rank);
        requireAlike(node, branches, axis);
        boolean plain = node.inputs().stream()
                .noneMatch(input -> c.layouts().isView(input) || c.layouts().isChannelsLast(input));
        boolean last = node.inputs().stream().allMatch(c.layouts()::isChannelsLast);
        boolean signals = node.inputs().stream()
                .peek(input -> c.arranged().settleSignal(input))
                .allMatch(c.layouts()::isSignal);
        if (axis == 1 && (signals || (plain && (rank == 2 || rank == 4)))) {
            c.layer(node, new Concat(branches.size()));
            if (signals) {
                c.layouts().markSignal(node.output());
            }
        } else if (axis == CHANNELS_LAST && last) {
            c.layer(node, new Concat(branches.size()));
            c.layouts().markChannelsLast(node.output());
        } else if (axis == 0) {
            throw new Unsupported("it joins images");
        } else {
            asVectors(node, c, branches, axis);
        }
    }

    private static void requireAlike(OnnxNode node, List<Arrangement> branches, int axis) {
        List<Integer> rest = without(branches.get(0).extents(), axis);
        for (Arrangement branch : branches) {
            if (branch.rank() != rest.size() + 1
                    || !without(branch.extents(), axis).equals(rest)) {
                throw node.problem(Text.of("joins dimension %d of %s and %s", axis, branches.get(0), branch));
            }
        }
    }

    private static List<Integer> without(List<Integer> extents, int axis) {
        List<Integer> rest = new ArrayList<>(extents);
        if (axis < rest.size()) {
            rest.remove(axis);
        }
        return rest;
    }

    private static void asVectors(OnnxNode node, Conversion c, List<Arrangement> branches, int axis) {
        int rank = branches.get(0).rank();
        List<Integer> there = order(rank, 1, axis);
        List<String> vectors = new ArrayList<>();
        int joined = 0;
        for (int i = 0; i < branches.size(); i++) {
            Arrangement branch = branches.get(i);
            vectors.add(c.arranged().vector(node, "." + i, node.input(i), branch.transposed(there)));
            joined += branch.extents().get(axis);
        }
        String all = c.freeTensor(node.output() + ".joined");
        c.layer(node, new Concat(vectors.size()), vectors, all);
        List<Integer> extents = new ArrayList<>(without(branches.get(0).extents(), axis));
        extents.add(1, joined);
        c.arranged()
                .put(
                        node,
                        ".back",
                        node.output(),
                        all,
                        Arrangement.inOrder(extents).transposed(order(rank, axis, 1)));
    }

    /** The order of dimensions that takes one of them from a place and puts it to another. */
    private static List<Integer> order(int rank, int to, int from) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, rank).boxed().toList());
        order.add(to, order.remove(from));
        return order;
    }
}

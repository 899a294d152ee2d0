package org.lrpexplorer.fusion;

import java.util.Arrays;
import java.util.Optional;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Buffers;

/** Tells what the layers of a network are that scale and shift values. */
final class NormKinds {

    /** More than a frozen normalisation is ever written as. */
    private static final int MOST_TOGETHER = 8;

    private static final int FARTHEST_PIXELS = 16;

    private NormKinds() {}

    /** What a node is; empty if it neither normalises nor scales channels by constants. */
    static Optional<NormKind> of(Network network, Node node) {
        if (node.layer().kind() == LayerKind.SAMPLE_NORM) {
            return Optional.of(NormKind.BY_SAMPLE);
        }
        if (node.layer().kind() != LayerKind.BATCH_NORM) {
            return Optional.empty();
        }
        return Optional.of(
                !scales(node)
                        ? NormKind.BATCH_NORM
                        : isFrozen(network, first(network, node)) ? NormKind.FROZEN : NormKind.SCALING);
    }

    private static boolean scales(Node node) {
        return node.layer() instanceof BatchNorm norm && norm.isConstantScaling();
    }

    /** The first of the scalings that follow each other: a frozen normalisation may be written as several. */
    private static Node first(Network network, Node node) {
        Node first = node;
        for (int i = 1; i < MOST_TOGETHER; i++) {
            Optional<Node> before = network.producer(first.input())
                    .filter(NormKinds::scales)
                    .filter(n -> network.consumers(n.output()).size() == 1);
            if (before.isEmpty()) {
                return first;
            }
            first = before.get();
        }
        return first;
    }

    /** Whether scalings that follow each other, in all, scale channels differently and shift them. */
    private static boolean isFrozen(Network network, Node first) {
        if (readsPixels(network, first)) {
            return false;
        }
        double[] scale = new double[((BatchNorm) first.layer()).channels()];
        double[] shift = new double[scale.length];
        Arrays.fill(scale, 1);
        Optional<Node> at = Optional.of(first);
        for (int i = 0; i < MOST_TOGETHER && at.isPresent(); i++) {
            double[] s = Buffers.doubles(((BatchNorm) at.get().layer()).scale());
            double[] t = Buffers.doubles(((BatchNorm) at.get().layer()).shift());
            for (int c = 0; c < scale.length; c++) {
                scale[c] *= s[c];
                shift[c] = s[c] * shift[c] + t[c];
            }
            at = next(network, at.get());
        }
        return Arrays.stream(scale).distinct().count() > 1
                && Arrays.stream(shift).anyMatch(t -> t != 0);
    }

    private static Optional<Node> next(Network network, Node node) {
        return Optional.of(network.consumers(node.output()))
                .filter(readers -> readers.size() == 1)
                .map(readers -> readers.get(0))
                .filter(NormKinds::scales);
    }

    /** Whether nothing has been computed yet, so that constants only bring pixels into their range. */
    private static boolean readsPixels(Network network, Node node) {
        Optional<Node> before = network.producer(node.input());
        for (int i = 0; i < FARTHEST_PIXELS && before.isPresent(); i++) {
            if (before.get().layer().kind() != LayerKind.RESHAPE) {
                return false;
            }
            before = network.producer(before.get().input());
        }
        return before.isEmpty();
    }
}

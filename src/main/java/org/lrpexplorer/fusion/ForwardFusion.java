package org.lrpexplorer.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Moves a BatchNorm into the linear layers after it. Every path from it must end in one, passing only pools and
 * reshaping; then everything that read the BatchNorm's output reads its input instead. One attempt, one instance.
 */
final class ForwardFusion {
    private final Network network;
    private final boolean composing;
    private final List<Node> rewritten = new ArrayList<>();
    private final List<Destination> into = new ArrayList<>();

    private ForwardFusion(Network network, boolean composing) {
        this.network = network;
        this.composing = composing;
    }

    /**
     * Tries to move one BatchNorm forward.
     *
     * @param composing whether a path may also end in another BatchNorm, which then does the work of both
     */
    static Attempt attempt(Network network, Node norm, boolean composing) {
        ForwardFusion fusion = new ForwardFusion(network, composing);
        Affine affine = Affine.of((BatchNorm) norm.layer(), network.shapeOf(norm.output()));
        Optional<String> obstacle = fusion.follow(norm.output(), affine, Placement.B);
        if (obstacle.isPresent()) {
            return Attempt.blocked(obstacle.get());
        }
        List<Node> rewired = fusion.rewritten.stream()
                .map(n -> Rewiring.reading(n, norm.output(), norm.input()))
                .toList();
        return Attempt.done(Rewiring.without(network, norm, rewired), fusion.into);
    }

    /** Rewrites everything that reads a tensor, down to the linear layers; says what stands in the way, if anything. */
    private Optional<String> follow(String tensor, Affine affine, Placement placement) {
        if (tensor.equals(network.output())) {
            return Optional.of("its values are the network's output");
        }
        return network.consumers(tensor).stream()
                .map(reader -> rewrite(reader, affine, placement))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> rewrite(Node reader, Affine affine, Placement placement) {
        return switch (reader.layer().kind()) {
            case CONVOLUTION -> absorb(reader, affine, placement);
            case DENSE -> absorb(reader, affine, placement == Placement.C ? Placement.D : placement);
            case RESHAPE ->
                keepsValues(reader)
                        ? pass(reader, affine, keepsRank(reader) ? placement : Placement.D)
                        : comesAfter(reader);
            case AVERAGE_POOL -> pass(reader, affine, placement == Placement.D ? placement : Placement.C);
            case MAX_POOL ->
                affine.uniform()
                        ? pass(reader, affine, placement == Placement.D ? placement : Placement.C)
                        : differs(reader);
            case BATCH_NORM ->
                !composing ? comesAfter(reader) : affine.uniform() ? compose(reader, affine) : differs(reader);
            default -> comesAfter(reader);
        };
    }

    private Optional<String> absorb(Node reader, Affine affine, Placement placement) {
        rewritten.add(reader.withLayer(LinearFusion.before((LinearLayer) reader.layer(), affine)));
        into.add(new Destination(reader.name(), placement));
        return Optional.empty();
    }

    private Optional<String> pass(Node reader, Affine affine, Placement placement) {
        rewritten.add(affine.signed(reader));
        return follow(reader.output(), affine.behind(reader.layer()), placement);
    }

    private Optional<String> compose(Node reader, Affine affine) {
        BatchNorm next = ((BatchNorm) reader.layer()).as(DataType.DOUBLE);
        INDArray t = Affine.perChannel(affine.shift());
        INDArray s = Buffers.array(affine.scale(next.channels()), next.channels());
        INDArray scale = next.scale().mul(s);
        INDArray shift = next.scale().mul(t).addi(next.shift());
        rewritten.add(reader.withLayer(BatchNorm.of(scale, shift, Nd4j.zerosLike(scale), Nd4j.onesLike(scale), 0)));
        into.add(new Destination(reader.name(), Placement.COMPOSED));
        return Optional.empty();
    }

    private boolean keepsValues(Node node) {
        return network.shapeOf(node.input()).size()
                == network.shapeOf(node.output()).size();
    }

    private boolean keepsRank(Node node) {
        return network.shapeOf(node.input()).rank()
                == network.shapeOf(node.output()).rank();
    }

    private static Optional<String> differs(Node reader) {
        return Optional.of("its shift differs from position to position at %s '%s'"
                .formatted(reader.layer().kind().label(), reader.name()));
    }

    private static Optional<String> comesAfter(Node reader) {
        LayerKind kind = reader.layer().kind();
        return Optional.of("%s '%s' comes after it".formatted(kind.label(), reader.name()));
    }
}

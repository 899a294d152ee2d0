package org.lrpexplorer.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A network whose layers, from the output down, lose what they learned (cascading randomisation, Adebayo et al. 2018). The
 * weights of a convolution or dense layer, and its biases, are drawn anew from the normal distribution of the mean and
 * standard deviation that they had; the channels of the BatchNorms behind it change places, each with its γ, β, μ and σ².
 * A layer is drawn the same however many others are. Other learned parameters stay.
 */
public final class RedrawnNetworks {

    private final Network network;
    private final long seed;
    private final List<List<Node>> groups;

    /**
     * Nothing is drawn yet.
     *
     * @param seed of all that is drawn
     */
    public RedrawnNetworks(Network network, long seed) {
        this.network = network;
        this.seed = seed;
        this.groups = groups(network);
    }

    /** From the output down, each linear layer with the BatchNorms above it; those below the last one belong to it. */
    private static List<List<Node>> groups(Network network) {
        List<List<Node>> groups = new ArrayList<>();
        List<Node> group = new ArrayList<>();
        List<Node> downward = new ArrayList<>(network.nodes());
        Collections.reverse(downward);
        for (Node node : downward) {
            if (node.layer() instanceof BatchNorm norm && !norm.isConstantScaling()) {
                group.add(node);
            } else if (node.layer() instanceof LinearLayer) {
                group.add(node);
                groups.add(group);
                group = new ArrayList<>();
            }
        }
        if (!groups.isEmpty()) {
            groups.get(groups.size() - 1).addAll(group);
        }
        return groups;
    }

    /** The convolutions and dense layers, from the output down. */
    public List<String> layers() {
        return groups.stream()
                .map(group -> group.stream()
                        .filter(node -> node.layer() instanceof LinearLayer)
                        .findFirst()
                        .orElseThrow()
                        .name())
                .toList();
    }

    /** The network with the first of {@link #layers} redrawn, as many as are wanted. */
    public Network redrawn(int count) {
        List<Node> lost =
                groups.subList(0, count).stream().flatMap(List::stream).toList();
        return network.withNodes(network.nodes().stream()
                .map(node -> lost.contains(node) ? node.withLayer(redrawn(node)) : node)
                .toList());
    }

    private Layer redrawn(Node node) {
        Random random = new Random(31 * seed + node.name().hashCode());
        if (node.layer() instanceof BatchNorm norm) {
            return shuffled(norm, random);
        }
        LinearLayer layer = (LinearLayer) node.layer();
        INDArray weight = drawn(layer.weight(), random);
        return layer.with(weight, layer.bias().map(bias -> drawn(bias, random)).orElse(null));
    }

    private static INDArray drawn(INDArray learned, Random random) {
        double[] values = Buffers.doubles(learned);
        double mean = Arrays.stream(values).average().orElse(0);
        double spread = Math.sqrt(Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0));
        for (int i = 0; i < values.length; i++) {
            values[i] = mean + spread * random.nextGaussian();
        }
        return Buffers.array(values, learned.shape()).castTo(learned.dataType());
    }

    private static BatchNorm shuffled(BatchNorm norm, Random random) {
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, norm.channels()).boxed().toList());
        Collections.shuffle(places, random);
        return new BatchNorm(
                norm.gamma().map(gamma -> moved(gamma, places)),
                norm.beta().map(beta -> moved(beta, places)),
                moved(norm.mean(), places),
                moved(norm.variance(), places),
                norm.epsilon(),
                norm.inTraining());
    }

    private static INDArray moved(INDArray perChannel, List<Integer> places) {
        double[] values = Buffers.doubles(perChannel);
        double[] moved = places.stream().mapToDouble(i -> values[i]).toArray();
        return Buffers.array(moved, perChannel.shape()).castTo(perChannel.dataType());
    }
}

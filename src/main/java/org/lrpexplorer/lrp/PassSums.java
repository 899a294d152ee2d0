package org.lrpexplorer.lrp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lrpexplorer.engine.BatchRelevance;
import org.lrpexplorer.engine.RelevanceListener;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Adds up what passes back through one network give at many inputs, in double precision and in the order of the inputs. */
final class PassSums implements RelevanceListener {

    private final Network network;
    private final Detail detail;
    private final PassIncrement increment;
    private final Predicate<Node> wanted;
    private final Map<PassIncrement.Place, double[]> sums = new HashMap<>();

    /**
     * Sums of nothing yet.
     *
     * @param detail how much of each tensor is kept
     * @param wanted of which nodes
     */
    PassSums(Network network, Detail detail, PassIncrement increment, Predicate<Node> wanted) {
        this.network = network;
        this.detail = detail;
        this.increment = increment;
        this.wanted = wanted;
    }

    @Override
    public void arrived(String tensor, BatchRelevance total) {
        if (tensor.equals(network.output())) {
            add(PassIncrement.Place.OUTPUT, tensor, total);
        }
    }

    @Override
    public void sent(Node node, BatchRelevance upper, List<? extends BatchRelevance> lower) {
        if (wanted.test(node)) {
            for (int i = 0; i < lower.size(); i++) {
                add(PassIncrement.Place.of(node, i), node.inputs().get(i), lower.get(i));
            }
        }
    }

    private void add(PassIncrement.Place place, String tensor, BatchRelevance derivatives) {
        List<float[]> values = derivatives.values();
        for (int sample = 0; sample < values.size(); sample++) {
            float[] increments = increment.of(place, tensor, sample, values.get(sample));
            double[] sum = sums.computeIfAbsent(place, first -> new double[size(tensor)]);
            for (int i = 0; i < increments.length; i++) {
                sum[i % sum.length] += increments[i];
            }
        }
    }

    private int size(String tensor) {
        Shape shape = network.shapeOf(tensor);
        return sumsChannels(tensor) ? shape.dim(1) * shape.dim(2) : shape.size();
    }

    /** Whether only the sum over the channels of a tensor is kept. */
    private boolean sumsChannels(String tensor) {
        Shape shape = network.shapeOf(tensor);
        return detail != Detail.TENSORS && !isInput(tensor) && shape.isMap() && !shape.hasOnePosition();
    }

    /** Whether a tensor is an input of the network, of which everything is kept. */
    private boolean isInput(String tensor) {
        return tensor.equals(network.input())
                || network.producer(tensor)
                        .filter(node -> node.layer().kind() == LayerKind.HELD_INPUT)
                        .isPresent();
    }

    /** Tells a listener of the sums as if one pass back had given them. */
    void tell(RelevanceListener listener) {
        Map<String, double[]> totals = new HashMap<>();
        List<Node> nodes = network.nodes();
        network.nodes().forEach(node -> IntStream.range(0, node.inputs().size())
                .forEach(i -> totals.merge(node.inputs().get(i), sum(node, i), PassSums::plus)));
        totals.merge(network.output(), sums.get(PassIncrement.Place.OUTPUT), (parts, all) -> all);
        for (int n = nodes.size() - 1; n >= 0; n--) {
            Node node = nodes.get(n);
            BatchRelevance upper = summed(node.output(), totals.get(node.output()));
            listener.arrived(node.output(), upper);
            listener.sent(node, upper, lower(node));
        }
        listener.arrived(network.input(), summed(network.input(), totals.get(network.input())));
    }

    /** What a node sends to its inputs. */
    List<BatchRelevance> lower(Node node) {
        return IntStream.range(0, node.inputs().size())
                .mapToObj(i -> summed(node.inputs().get(i), sum(node, i)))
                .toList();
    }

    private double[] sum(Node node, int input) {
        return sums.get(PassIncrement.Place.of(node, input));
    }

    private static double[] plus(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] + b[i]).toArray();
    }

    private BatchRelevance summed(String tensor, double[] sum) {
        float[] values = new float[sum.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (sum[i] / increment.divisor());
        }
        return new Summed(values, sumsChannels(tensor));
    }

    private static final class Summed implements BatchRelevance {

        private final float[] sum;
        private final boolean overChannels;

        Summed(float[] sum, boolean overChannels) {
            this.sum = sum;
            this.overChannels = overChannels;
        }

        @Override
        public boolean isSame(BatchRelevance other) {
            return false;
        }

        @Override
        public List<float[]> values() {
            return List.of(sum);
        }

        @Override
        public Optional<List<float[]>> channelSums() {
            return overChannels ? Optional.of(List.of(sum)) : Optional.empty();
        }

        @Override
        public INDArray array() {
            return Buffers.array(sum, 1, sum.length);
        }
    }
}

package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.RealData;
import org.lrpexplorer.fusion.BatchNormFusion;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.OutputGrid;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Two public face detectors, single-shot networks whose outputs are rows of boxes, that their publisher gives twice: with
 * BatchNorm, and with BatchNorm folded into the convolutions by another program. Fusing the first must explain like the
 * second, heads and all, at every tensor. The folded file holds its weights rounded to single precision: where that alone
 * changes relevance by more than the tolerance (LRP-0 divides by sums near zero), as much is allowed.
 */
class FoldedByPublisherTest {
    private static final double TOLERANCE = 1e-6;

    private static final double ROUNDINGS = 5 * 0x1p-24;

    /** The publisher's program rounded several times, here weights are rounded once. */
    private static final double TIMES_ROUNDING = 8;

    @ParameterizedTest
    @ValueSource(strings = {"version-slim-320", "version-RFB-320"})
    void fusedRelevanceIsThatOfTheFoldedFileLayerByLayer(String detector) {
        Network raw = read(detector);
        Network folded = read(detector + "_simplified");
        Network fused = BatchNormFusion.fuse(raw.as(DataType.DOUBLE)).network();
        Map<String, String> pairs = pairs(folded, fused);
        List<Attributor> attributors = List.of(
                new Attributor(folded, Precision.DOUBLE),
                new Attributor(fused, Precision.DOUBLE),
                new Attributor(fused.as(DataType.FLOAT), Precision.DOUBLE));
        float[] image = image(raw);

        assertThat(raw.has(LayerKind.BATCH_NORM)).isTrue();
        assertThat(List.of(folded, fused)).noneMatch(network -> network.has(LayerKind.BATCH_NORM));
        assertThat(fused.outputGrid()).isEqualTo(new OutputGrid(2, 4420, 1));
        for (List<String> asked : List.of(
                List.of("1@2215", "EpsilonPlusFlat"),
                List.of("1-0@4419", "EpsilonPlusFlat"),
                List.of("1@3000:3100", "EpsilonAlpha2Beta1"),
                List.of("0@100", "LRP0"),
                List.of("1@all", "EpsilonPlus"))) {
            Request request = Request.of(Composites.named(asked.get(1))).withTarget(TargetText.parse(asked.get(0)));
            List<Map<String, Relevance>> totals = attributors.stream()
                    .map(attributor -> attributor.explain(image, request).totals())
                    .toList();
            double byRounding = pairs.values().stream()
                    .mapToDouble(ours ->
                            distance(totals.get(2).get(ours), totals.get(1).get(ours)))
                    .max()
                    .orElseThrow();
            pairs.forEach((theirs, ours) -> assertThat(
                            distance(totals.get(1).get(ours), totals.get(0).get(theirs)))
                    .as("%s at %s", asked, theirs)
                    .isLessThan(Math.max(TOLERANCE, TIMES_ROUNDING * byRounding)));
        }
    }

    /**
     * The publisher's program rounds a weight where it adds ε to the variance, takes the root, divides and multiplies, and
     * stores it: at most five times half a unit in the last place.
     */
    @ParameterizedTest
    @ValueSource(strings = {"version-slim-320", "version-RFB-320"})
    void fusedWeightsAreThoseOfTheFoldedFileUpToTheRoundingOfItsSteps(String detector) {
        Network folded = read(detector + "_simplified").as(DataType.DOUBLE);
        Network fused = BatchNormFusion.fuse(read(detector).as(DataType.DOUBLE)).network();

        Map<String, String> pairs = pairs(folded, fused);
        List<Node> convolutions = folded.nodes().stream()
                .filter(node -> node.layer() instanceof Conv2d)
                .toList();
        assertThat(convolutions).isNotEmpty();
        for (Node node : convolutions) {
            Conv2d right = (Conv2d) node.layer();
            Conv2d own = (Conv2d)
                    fused.producer(pairs.get(node.output())).orElseThrow().layer();
            assertThat(own.window()).isEqualTo(right.window());
            assertThat(own.groups()).isEqualTo(right.groups());
            double[] weights = own.weight().dup('c').data().asDouble();
            double[] rights = right.weight().dup('c').data().asDouble();
            for (int i = 0; i < rights.length; i++) {
                assertThat(weights[i])
                        .as("%s, weight %d", node.name(), i)
                        .isCloseTo(rights[i], within(ROUNDINGS * Math.abs(rights[i]) + Float.MIN_NORMAL));
            }
        }
    }

    /**
     * A folded bias is β − μ·γ/√(σ² + ε) and may be small where these two cancel, so that its roundings are measured on them;
     * where no BatchNorm was folded it is the file's own.
     */
    @ParameterizedTest
    @ValueSource(strings = {"version-slim-320", "version-RFB-320"})
    void fusedBiasesAreThoseOfTheFoldedFileUpToTheRoundingOfItsSteps(String detector) {
        Network folded = read(detector + "_simplified").as(DataType.DOUBLE);
        Network raw = read(detector).as(DataType.DOUBLE);
        Network fused = BatchNormFusion.fuse(raw).network();
        Map<String, String> pairs = pairs(folded, fused);

        int norms = 0;
        for (Node node : folded.nodes()) {
            if (!(node.layer() instanceof Conv2d right)) {
                continue;
            }
            String tensor = pairs.get(node.output());
            Conv2d own = (Conv2d) fused.producer(tensor).orElseThrow().layer();
            double[] biases = own.bias().orElseThrow().data().asDouble();
            double[] rights = right.bias().orElseThrow().data().asDouble();
            Optional<BatchNorm> norm = raw.producer(tensor)
                    .map(Node::layer)
                    .filter(BatchNorm.class::isInstance)
                    .map(BatchNorm.class::cast);
            norms += norm.isPresent() ? 1 : 0;
            for (int c = 0; c < rights.length; c++) {
                int channel = c;
                double summands =
                        norm.map(folding -> summands(folding, channel)).orElseGet(() -> Math.abs(rights[channel]));
                assertThat(biases[c])
                        .as("%s, bias %d", node.name(), c)
                        .isCloseTo(rights[c], within(ROUNDINGS * summands + Float.MIN_NORMAL));
            }
        }
        assertThat(norms).isEqualTo((int) raw.nodes().stream()
                .filter(node -> node.layer() instanceof BatchNorm)
                .count());
    }

    /** |β| + |μ·γ/√(σ² + ε)| of a channel. */
    private static double summands(BatchNorm norm, int channel) {
        double scale = norm.gamma().orElseThrow().getDouble(channel)
                / Math.sqrt(norm.variance().getDouble(channel) + norm.epsilon());
        return Math.abs(norm.beta().orElseThrow().getDouble(channel))
                + Math.abs(norm.mean().getDouble(channel) * scale);
    }

    /** The tensors of the first network, each with its like in the second; both must be wired in the same way. */
    private static Map<String, String> pairs(Network first, Network second) {
        Map<String, String> pairs = new TreeMap<>();
        pair(first, first.output(), second, second.output(), pairs);
        assertThat(pairs)
                .hasSize(first.nodes().size() + 1)
                .hasSize(second.nodes().size() + 1);
        return pairs;
    }

    private static void pair(Network first, String one, Network second, String other, Map<String, String> pairs) {
        if (pairs.put(one, other) != null || one.equals(first.input())) {
            return;
        }
        Node producer = first.producer(one).orElseThrow();
        Node like = second.producer(other).orElseThrow();
        assertThat(like.layer()).hasSameClassAs(producer.layer());
        for (int i = 0; i < producer.inputs().size(); i++) {
            pair(first, producer.inputs().get(i), second, like.inputs().get(i), pairs);
        }
    }

    private static Network read(String name) {
        return ModelReaders.read(RealData.find("models/" + name + ".onnx")).network();
    }

    private static float[] image(Network network) {
        Random random = new Random(7);
        float[] values = new float[network.inputShape().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /** The largest difference, in parts of the largest value. */
    private static double distance(Relevance one, Relevance other) {
        float[] values = one.values();
        float[] others = other.values();
        double difference = 0;
        double scale = Double.MIN_NORMAL;
        for (int i = 0; i < values.length; i++) {
            difference = Math.max(difference, Math.abs(values[i] - others[i]));
            scale = Math.max(scale, Math.abs(others[i]));
        }
        return difference / scale;
    }
}

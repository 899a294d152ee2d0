package org.lrpexplorer.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.SmallNetworks;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.RedrawnNetworks;

/** Measures that judge how a network is explained by the maps of others. */
class MethodMeasuresTest {

    private static final ImageSize SIZE = new ImageSize(2, 8, 8);
    private static final Request REQUEST = Request.of(Composites.epsilonPlus());
    private static final long SEED = 5;

    private final Network network = new SmallNetworks(3).plain(true);
    private final ExplanationMethod raw = ExplanationMethod.raw(REQUEST, Precision.DOUBLE, SIZE, () -> {});
    private final ExplanationMethod fused = ExplanationMethod.fused(REQUEST, Precision.DOUBLE, SIZE, () -> {});
    private final List<float[]> inputs =
            IntStream.range(0, 6).mapToObj(MethodMeasuresTest::input).toList();
    private final List<Integer> targets = List.of(0, 3, 1, 0, 3, 4);

    private static float[] input(int seed) {
        Random random = new Random(seed);
        float[] input = new float[SIZE.values()];
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) random.nextGaussian();
        }
        return input;
    }

    static List<MethodMeasure> measures() {
        return List.of(new ParameterRandomisation(), new ComplexityRise());
    }

    @ParameterizedTest
    @MethodSource("measures")
    void agreesWithItsDefinitionAsPlainLoops(MethodMeasure measure) {
        for (ExplanationMethod method : List.of(raw, fused)) {
            List<MethodMeasure.Score> scores = measure.of(network, method, inputs, targets, SEED);
            for (int i = 0; i < inputs.size(); i++) {
                double[] slow = measure instanceof ParameterRandomisation
                        ? slowRandomisation(method, inputs.get(i), targets.get(i))
                        : slowRise(method, inputs.get(i), targets.get(i));
                List<OptionalDouble> values = scores.get(i).values();
                assertThat(values).hasSameSizeAs(measure.quantities());
                for (int q = 0; q < slow.length; q++) {
                    assertThat(values.get(q).orElseThrow()).isCloseTo(slow[q], within(1e-9));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("measures")
    void imagesInPartsHaveTheValuesOfAllTogether(MethodMeasure measure) {
        List<MethodMeasure.Score> parts = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i += 2) {
            parts.addAll(measure.of(network, fused, inputs.subList(i, i + 2), targets.subList(i, i + 2), SEED));
        }

        assertThat(parts).isEqualTo(measure.of(network, fused, inputs, targets, SEED));
    }

    @ParameterizedTest
    @MethodSource("measures")
    void isReadBackFromItsNotationAndAsksAQuestion(MethodMeasure measure) {
        assertThat(Measures.parse(measure.notation())).isEqualTo(measure);
        assertThat(measure.question()).endsWith("?");
        assertThat(Measures.all()).contains(measure);
    }

    @Test
    void aMethodThatDoesNotLookAtTheNetworkNeitherChangesNorGetsMoreComplex() {
        ExplanationMethod blind = any ->
                (images, target) -> images.stream().map(SIZE::sumOverChannels).toList();

        assertThat(new ParameterRandomisation().of(network, blind, inputs, targets, SEED))
                .allSatisfy(score -> assertThat(score.values())
                        .allSatisfy(value -> assertThat(value.orElseThrow()).isCloseTo(1, within(1e-12))));
        assertThat(new ComplexityRise().of(network, blind, inputs, targets, SEED))
                .allSatisfy(score -> assertThat(score.values()).containsExactly(OptionalDouble.of(0)));
    }

    @Test
    void whatIsNotFiniteOnARandomNetworkIsNotDefinedForThatImageAlone() {
        ExplanationMethod failing = any -> any == network
                ? raw.on(network)
                : (images, target) -> {
                    if (images.contains(inputs.get(1))) {
                        throw new AttributionException("The relevance is not finite.");
                    }
                    return raw.on(any).relevance(images, target);
                };

        List<MethodMeasure.Score> scores = new ParameterRandomisation().of(network, failing, inputs, targets, SEED);

        assertThat(scores.get(1).values()).containsOnly(OptionalDouble.empty());
        assertThat(scores.get(4))
                .isEqualTo(new ParameterRandomisation()
                        .of(network, raw, inputs, targets, SEED)
                        .get(4));
    }

    private double[] slowRandomisation(ExplanationMethod method, float[] input, int target) {
        RedrawnNetworks networks = new RedrawnNetworks(network, SEED);
        float[] original = method.on(network).relevance(List.of(input), target).get(0);
        double sum = 0;
        double last = 0;
        for (int count = 1; count <= networks.layers().size(); count++) {
            float[] other = method.on(networks.redrawn(count))
                    .relevance(List.of(input), target)
                    .get(0);
            last = slowSpearman(original, other);
            sum += last;
        }
        return new double[] {sum / networks.layers().size(), last};
    }

    /** From the ranks counted one by one; the differences of all pairs need no mean. */
    private static double slowSpearman(float[] a, float[] b) {
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                double x = rank(a, i) - rank(a, j);
                double y = rank(b, i) - rank(b, j);
                xx += x * x;
                yy += y * y;
                xy += x * y;
            }
        }
        return xy / Math.sqrt(xx * yy);
    }

    private static double rank(float[] values, int of) {
        double rank = 0;
        for (float value : values) {
            rank += Math.abs(value) < Math.abs(values[of]) ? 1 : Math.abs(value) == Math.abs(values[of]) ? 0.5 : 0;
        }
        return rank;
    }

    private double[] slowRise(ExplanationMethod method, float[] input, int target) {
        RedrawnNetworks networks = new RedrawnNetworks(network, SEED);
        Network random = networks.redrawn(networks.layers().size());
        double before =
                slowEntropy(method.on(network).relevance(List.of(input), target).get(0));
        double after =
                slowEntropy(method.on(random).relevance(List.of(input), target).get(0));
        return new double[] {after / before - 1};
    }

    private static double slowEntropy(float[] map) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (float value : map) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        double entropy = 0;
        for (int bin = 0; bin < 100; bin++) {
            int count = 0;
            for (float value : map) {
                double place = (value - least) / (most - least) * 100;
                count += place >= bin && (place < bin + 1 || bin == 99) ? 1 : 0;
            }
            double share = (double) count / map.length;
            entropy -= share == 0 ? 0 : share * Math.log(share);
        }
        return entropy;
    }
}

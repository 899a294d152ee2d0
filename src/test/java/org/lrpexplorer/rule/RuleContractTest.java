package org.lrpexplorer.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Pad;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What every rule must do on every layer that it can take. */
class RuleContractTest {

    private static final int SAMPLES = 2;
    private static final List<LayerCase> LAYERS = LayerCase.all();
    private static final Box BOX = Box.of(-2.1, 2.5);
    private static final Box BOX_PER_CHANNEL = new Box(List.of(-2.1, -3.0, -2.2, -2.0), List.of(2.5, 2.0, 3.5, 2.1));
    private static final List<Rule> RULES = Stream.of(
                    Rules.all().stream().<Rule>map(rule -> rule.within(BOX)),
                    Rules.all().stream().flatMap(RuleContractTest::withoutBias),
                    Stream.of(
                            new Epsilon(0.25),
                            new Epsilon(0),
                            new EpsilonRms(0),
                            new Gamma(0),
                            new Gamma(10),
                            new AlphaBeta(3, 2),
                            new AlphaBeta(2, 1, 0.125),
                            new ZPlus(0.25),
                            new ZPlus(0),
                            new ZBox(BOX_PER_CHANNEL)))
            .<Rule>flatMap(rules -> rules)
            .toList();

    private static Stream<Rule> withoutBias(Rule rule) {
        return rule instanceof LinearRule linear ? Stream.of(new WithoutBias(linear.within(BOX))) : Stream.empty();
    }

    static Stream<Arguments> pairs() {
        return RULES.stream()
                .flatMap(rule ->
                        LAYERS.stream().filter(layer -> takes(rule, layer)).map(layer -> Arguments.of(rule, layer)));
    }

    private static boolean takes(Rule rule, LayerCase layer) {
        return rule.kinds().contains(layer.layer().kind())
                && !(rule.equals(new ZBox(BOX_PER_CHANNEL))
                        && layer.inputs().get(0).dim(0) != BOX_PER_CHANNEL.channels());
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("pairs")
    void agreesWithTheFormulaAsPlainLoops(Rule rule, LayerCase layer) {
        for (DoubleUnaryOperator sign : List.<DoubleUnaryOperator>of(v -> v, v -> Math.max(v, 0))) {
            Batch batch = new Batch(layer, 3, sign);

            List<INDArray> relevance = rule.propagate(layer.layer(), batch.inputs, batch.output(), batch.upper);

            assertThat(relevance).hasSameSizeAs(layer.inputs());
            for (int sample = 0; sample < SAMPLES; sample++) {
                double[] x = row(batch.inputs, sample);
                double[] expected =
                        SlowRules.propagate(rule, layer.slow().apply(x), x, row(List.of(batch.upper), sample));
                assertThat(distance(row(relevance, sample), expected)).isLessThan(1e-10);
            }
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("pairs")
    void givesEveryInputItsShapeAndChangesNothingItReads(Rule rule, LayerCase layer) {
        Batch batch = new Batch(layer, 4, v -> v);
        INDArray output = batch.output();
        List<INDArray> read = Stream.concat(batch.inputs.stream(), Stream.of(output, batch.upper))
                .toList();
        List<double[]> before = read.stream().map(Buffers::doubles).toList();

        List<INDArray> relevance = rule.propagate(layer.layer(), batch.inputs, output, batch.upper);

        assertThat(relevance.stream().map(INDArray::shape))
                .containsExactlyElementsOf(
                        batch.inputs.stream().map(INDArray::shape).toList());
        assertThat(read.stream().map(Buffers::doubles)).containsExactlyElementsOf(before);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("pairs")
    void isLinearInTheRelevance(Rule rule, LayerCase layer) {
        if (rule instanceof Guided) {
            return;
        }
        Batch one = new Batch(layer, 5, v -> v);
        Batch other = new Batch(layer, 6, v -> v);
        BoundRule step = rule.on(layer.layer(), layer.inputs());
        INDArray output = one.output();

        List<INDArray> together = step.propagate(one.inputs, output, one.upper.sub(other.upper.mul(2)));
        List<INDArray> first = step.propagate(one.inputs, output, one.upper);
        List<INDArray> second = step.propagate(one.inputs, output, other.upper);

        for (int i = 0; i < together.size(); i++) {
            double[] apart = Buffers.doubles(first.get(i).sub(second.get(i).mul(2)));
            assertThat(distance(Buffers.doubles(together.get(i)), apart)).isLessThan(1e-10);
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("pairs")
    void singlePrecisionStaysNearDoublePrecision(Rule rule, LayerCase layer) {
        Batch batch = new Batch(layer, 7, v -> v);
        Layer single = layer.layer().as(DataType.FLOAT);
        List<INDArray> inputs =
                batch.inputs.stream().map(x -> x.castTo(DataType.FLOAT)).toList();

        List<INDArray> exact = rule.propagate(layer.layer(), batch.inputs, batch.output(), batch.upper);
        List<INDArray> rounded =
                rule.propagate(single, inputs, single.forward(inputs), batch.upper.castTo(DataType.FLOAT));

        for (int i = 0; i < exact.size(); i++) {
            assertThat(rounded.get(i).dataType()).isEqualTo(DataType.FLOAT);
            assertThat(distance(Buffers.doubles(rounded.get(i)), Buffers.doubles(exact.get(i))))
                    .isLessThan(2e-4);
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("pairs")
    void conservesRelevanceWhereItMust(Rule rule, LayerCase layer) {
        Set<Class<?>> always =
                Set.of(Flat.class, ZBox.class, WinnerTakesAll.class, SymmetricSplit.class, AbsoluteSplit.class);
        Set<Class<?>> withoutBias = Set.of(LrpZero.class, Norm.class, WSquare.class);
        Rule plain = rule instanceof WithoutBias without ? without.rule() : rule;
        boolean biased = layer.biased() && plain == rule;
        boolean mustHold = always.contains(plain.getClass())
                || (withoutBias.contains(plain.getClass()) && !biased)
                || (rule instanceof Pass
                        && layer.layer().kind() != LayerKind.ADD
                        && layer.layer().kind() != LayerKind.HELD_INPUT
                        && !(layer.layer() instanceof Pad));
        if (!mustHold) {
            return;
        }
        Batch batch = new Batch(layer, 8, v -> v);

        List<INDArray> relevance = rule.propagate(layer.layer(), batch.inputs, batch.output(), batch.upper);

        for (int sample = 0; sample < SAMPLES; sample++) {
            double[] upper = row(List.of(batch.upper), sample);
            double magnitude = DoubleStream.of(upper).map(Math::abs).sum();
            assertThat(DoubleStream.of(row(relevance, sample)).sum())
                    .isCloseTo(DoubleStream.of(upper).sum(), within(1e-4 * magnitude));
        }
    }

    @Test
    void aBoxPerChannelServesFlattenedMapsToo() {
        LayerCase dense = LAYERS.stream()
                .filter(layer -> layer.name().equals("dense"))
                .findFirst()
                .orElseThrow();
        Box perChannel = new Box(List.of(-1.0, -2.0, -3.0), List.of(1.0, 2.5, 3.0));
        Box perValue = new Box(
                List.of(-1.0, -1.0, -1.0, -2.0, -2.0, -2.0, -3.0, -3.0, -3.0),
                List.of(1.0, 1.0, 1.0, 2.5, 2.5, 2.5, 3.0, 3.0, 3.0));
        Batch batch = new Batch(dense, 3, v -> v);

        List<INDArray> channels =
                new ZBox(perChannel).propagate(dense.layer(), batch.inputs, batch.output(), batch.upper);
        List<INDArray> values = new ZBox(perValue).propagate(dense.layer(), batch.inputs, batch.output(), batch.upper);

        assertThat(row(channels, 0)).isEqualTo(row(values, 0));
        assertThat(row(channels, 0)).isNotEqualTo(row(List.of(batch.inputs.get(0)), 0));
    }

    @Test
    void aBoxOfOtherChannelsThanTheLayersIsRefused() {
        LayerCase dense = LAYERS.stream()
                .filter(layer -> layer.name().equals("dense"))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> new ZBox(BOX_PER_CHANNEL).on(dense.layer(), dense.inputs()))
                .isInstanceOf(RuleException.class)
                .hasMessageEndingWith(" has bounds for 4 channels, but the layer reads 9.");
    }

    @Test
    void aRuleRefusesLayersThatItCannotTake() {
        for (Rule rule : RULES) {
            for (LayerCase layer : LAYERS) {
                if (!rule.kinds().contains(layer.layer().kind())) {
                    assertThatThrownBy(() -> rule.on(layer.layer(), layer.inputs()))
                            .isInstanceOf(RuleException.class)
                            .hasMessageStartingWith("The rule " + rule.notation() + " works on ");
                }
            }
        }
    }

    @Test
    void everyRuleAndEveryLayerTakesPart() {
        assertThat(RULES.stream().map(Rule::getClass).collect(Collectors.toSet()))
                .isEqualTo(leaves(Rule.class).collect(Collectors.toSet()));
        assertThat(LAYERS.stream().map(c -> c.layer().getClass()).collect(Collectors.toSet()))
                .isEqualTo(leaves(Layer.class).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RuleContractTest::leaves)
                : Stream.of(type);
    }

    /** Random inputs and relevance for a layer, in double precision. */
    private static final class Batch {
        private final LayerCase layer;
        private final List<INDArray> inputs;
        private final INDArray upper;

        Batch(LayerCase layer, long seed, DoubleUnaryOperator sign) {
            Random random = new Random(seed);
            this.layer = layer;
            this.inputs =
                    layer.inputs().stream().map(s -> values(s, random, sign)).toList();
            this.upper = values(layer.layer().outputShape(layer.inputs()), random, v -> v);
        }

        INDArray output() {
            return layer.layer().forward(inputs);
        }

        private static INDArray values(Shape shape, Random random, DoubleUnaryOperator sign) {
            double[] values = LayerCase.gaussian(random, SAMPLES * shape.size());
            return Buffers.array(Arrays.stream(values).map(sign).toArray(), shape.batched(SAMPLES));
        }
    }

    /** One sample's values of all arrays, one after the other. */
    private static double[] row(List<INDArray> arrays, int sample) {
        return arrays.stream()
                .map(Buffers::doubles)
                .flatMapToDouble(values -> {
                    int size = values.length / SAMPLES;
                    return Arrays.stream(values, sample * size, (sample + 1) * size);
                })
                .toArray();
    }

    /** The relative L2 distance. */
    private static double distance(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        double difference = IntStream.range(0, actual.length)
                .mapToDouble(i -> (actual[i] - expected[i]) * (actual[i] - expected[i]))
                .sum();
        double norm = DoubleStream.of(expected).map(v -> v * v).sum();
        return norm == 0 ? Math.sqrt(difference) : Math.sqrt(difference / norm);
    }
}

package org.lrpexplorer.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.engine.BatchRelevance;
import org.lrpexplorer.engine.EngineTask;
import org.lrpexplorer.engine.RelevanceListener;
import org.lrpexplorer.engine.StepListener;
import org.lrpexplorer.engine.reference.ReferenceEngine;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Bounding;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Whole passes in double precision, batch after batch by one engine, held to plain loops over explicit matrices. */
class DoubleFlowTest {

    private static final Shape INPUT = Shape.of(3, 11, 10);
    private static final int SAMPLES = 3;

    /** Relative to the largest number of the sample at that tensor. */
    private static final double ROUNDING = 1e-12;

    private static final Window UNEVEN = new Window(3, 2, 2, 1, 1, 0, 0, 1, 1, 1);

    private final Random random = new Random(5);
    private final Network network = network();
    private final ReferenceEngine engine = new ReferenceEngine(List.of(network), Set.of(), DataType.DOUBLE);

    private Network network() {
        List<Node> nodes = List.of(
                Node.of("conv1", conv(8, 3, Window.square(3, 1, 1), 1), "x", "a"),
                Node.of("relu1", new Relu(), "a", "b"),
                Node.of("pool1", new MaxPool(Window.square(2, 2, 0)), "b", "c"),
                Node.of("conv2", conv(8, 4, Window.square(3, 1, 1), 2), "c", "d"),
                Node.of("bn2", norm(8), "d", "e"),
                Node.of("relu2", new Relu(), "e", "f"),
                Node.of("conv3", conv(8, 8, Window.square(1, 1, 0), 1), "f", "g"),
                new Node("add", new Add(), List.of("g", "c"), "h"),
                Node.of("conv4", conv(6, 8, UNEVEN, 1), "h", "i"),
                Node.of("pool4", new MaxPool(Window.square(3, 1, 1)), "i", "j"),
                Node.of("mean", new AvgPool(Window.square(2, 1, 0), true), "j", "k"),
                Node.of("global", new GlobalAvgPool(), "k", "l"),
                Node.of("flatten", new Flatten(), "l", "m"),
                Node.of("dense", Dense.of(noise(4, 6), noise(4)), "m", "y"));
        return new Network("flow", "x", INPUT, nodes, "y", List.of());
    }

    private Layer conv(int outputs, int inputs, Window window, int groups) {
        return Conv2d.of(noise(outputs, inputs, window.kernelH(), window.kernelW()), noise(outputs), window, groups);
    }

    private BatchNorm norm(int channels) {
        return BatchNorm.of(
                noise(channels),
                noise(channels),
                noise(channels),
                noise(channels).mul(0.2).add(1),
                1e-5);
    }

    private INDArray noise(long... shape) {
        int count = (int) Arrays.stream(shape).reduce(1, Math::multiplyExact);
        return Buffers.array(random.doubles(count, -1, 1).toArray(), shape);
    }

    static Stream<Rule> linearRules() {
        return Stream.of(
                new ZPlus(),
                new AlphaBeta(),
                new Epsilon(0.25),
                new Gamma(0.25),
                new EpsilonRms(0.1),
                new Flat(),
                new WSquare(),
                new ZBox().within(Box.of(-6, 6)));
    }

    @ParameterizedTest
    @MethodSource("linearRules")
    void everyTensorOfEveryBatchIsThatOfPlainLoops(Rule rule) {
        for (int batch = 0; batch < 3; batch++) {
            Recording pass = new Recording(rules(rule), samples(batch == 1 ? 1 : SAMPLES));
            pass.run();
            pass.assertAsSlow();
        }
    }

    @Test
    void passesInTurnGiveTheSameBitsAgain() {
        float[] first = samples(SAMPLES);
        float[] second = samples(SAMPLES);
        List<Map<String, double[]>> rounds = new ArrayList<>();

        for (int round = 0; round < 3; round++) {
            Recording one = new Recording(rules(new ZPlus()), first);
            one.run();
            Recording other = new Recording(rules(new AlphaBeta()), second);
            other.run();
            new Recording(rules(new Gamma(0.25)), samples(2)).run();
            rounds.add(one.heard);
        }

        assertThat(rounds.get(1)).usingRecursiveComparison().isEqualTo(rounds.get(0));
        assertThat(rounds.get(2)).usingRecursiveComparison().isEqualTo(rounds.get(0));
    }

    @Test
    void predictionsInTurnAreTheOutputsOfPassesBitForBit() {
        List<float[]> batches = List.of(samples(1), samples(SAMPLES), samples(1));
        List<double[]> outputs = batches.stream()
                .map(batch -> new Recording(rules(new ZPlus()), batch).run())
                .toList();

        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < batches.size(); i++) {
                assertThat(engine.predict(batches.get(i))).isEqualTo(outputs.get(i));
            }
        }
    }

    @Test
    void severalThreadsGetTheBitsThatOneGets() {
        List<float[]> batches = Stream.generate(() -> samples(1)).limit(7).toList();
        List<Map<String, double[]>> alone = batches.stream().map(this::heard).toList();

        List<Map<String, double[]>> together = IntStream.range(0, 20 * batches.size())
                .parallel()
                .mapToObj(i -> heard(batches.get(i % batches.size())))
                .toList();

        for (int i = 0; i < together.size(); i++) {
            Map<String, double[]> expected = alone.get(i % batches.size());
            together.get(i)
                    .forEach((what, values) -> assertThat(values).as(what).isEqualTo(expected.get(what)));
        }
    }

    private Map<String, double[]> heard(float[] batch) {
        Recording recording = new Recording(rules(new ZPlus()), batch);
        recording.run();
        return recording.heard;
    }

    private float[] samples(int count) {
        float[] values = new float[count * INPUT.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private Map<String, Rule> rules(Rule linear) {
        Map<String, Rule> rules = new HashMap<>();
        for (Node node : network.nodes()) {
            List<Rule> choice = List.of(linear, new Norm(), new WinnerTakesAll(), new Pass());
            rules.put(
                    node.name(),
                    choice.stream()
                            .filter(rule -> rule.kinds().contains(node.layer().kind()))
                            .filter(rule -> !(rule instanceof Norm && node.layer() instanceof MaxPool))
                            .findFirst()
                            .orElseThrow());
        }
        return rules;
    }

    /** A layer as an explicit matrix, at what it reads of one sample. */
    private static SlowLayer slow(Layer layer, double[] x, Shape in) {
        if (layer instanceof Conv2d conv) {
            return SlowLayer.conv(
                    Buffers.doubles(conv.weight()),
                    conv.bias().map(Buffers::doubles).orElseThrow(),
                    Math.toIntExact(conv.weight().size(0)),
                    conv.window(),
                    conv.groups(),
                    in);
        }
        if (layer instanceof Dense dense) {
            return SlowLayer.dense(
                    Buffers.doubles(dense.weight()),
                    dense.bias().map(Buffers::doubles).orElseThrow(),
                    in.size());
        }
        if (layer instanceof BatchNorm norm) {
            return SlowLayer.affine(Buffers.doubles(norm.scale()), Buffers.doubles(norm.shift()), in);
        }
        if (layer instanceof Bounding bounding) {
            return SlowLayer.bounded(x, bounding, in);
        }
        if (layer instanceof MaxPool pool) {
            double[] signs = new double[in.dim(0)];
            Arrays.fill(signs, 1);
            return SlowLayer.winners(pool.window(), signs, in, x);
        }
        if (layer instanceof AvgPool pool) {
            return SlowLayer.average(pool.window(), pool.countPad(), in);
        }
        if (layer instanceof GlobalAvgPool) {
            return SlowLayer.average(new Window(in.dim(1), in.dim(2), 1, 1, 0, 0, 0, 0, 1, 1), true, in);
        }
        return SlowLayer.elementwise(in.size(), layer.inputCount(), 1);
    }

    /** One batch on its way forward and back, with a copy of everything that was heard meanwhile. */
    private final class Recording implements RelevanceListener {

        private final Map<String, Rule> rules;
        private final float[] batch;
        private final int samples;
        private final Map<String, double[]> activations = new HashMap<>();
        private final Map<String, double[]> heard = new HashMap<>();

        Recording(Map<String, Rule> rules, float[] batch) {
            this.rules = rules;
            this.batch = batch;
            this.samples = batch.length / INPUT.size();
        }

        double[] run() {
            return engine.run(new EngineTask(batch, List.of(rules), Pruning.none(), true), run -> {
                double[] outputs = run.forward(StepListener.none()).get(0);
                run.back(List.of(outputs), List.of(this), StepListener.none());
                activations.put("x", Buffers.doubles(run.activation(0, "x")));
                network.nodes()
                        .forEach(node ->
                                activations.put(node.output(), Buffers.doubles(run.activation(0, node.output()))));
                return outputs;
            });
        }

        @Override
        public void arrived(String tensor, BatchRelevance total) {
            heard.put(tensor, Buffers.doubles(total.array()));
        }

        @Override
        public void sent(Node node, BatchRelevance upper, List<? extends BatchRelevance> lower) {
            heard.put(node.name() + " read", Buffers.doubles(upper.array()));
            for (int i = 0; i < lower.size(); i++) {
                heard.put(node.name() + "/" + i, Buffers.doubles(lower.get(i).array()));
            }
        }

        void assertAsSlow() {
            for (int sample = 0; sample < samples; sample++) {
                Map<String, double[]> totals = new HashMap<>();
                for (Node node : network.nodes()) {
                    assertAsSlow(node, sample, totals);
                }
                for (Map.Entry<String, double[]> total : totals.entrySet()) {
                    assertClose(total.getKey(), of(heard.get(total.getKey()), sample), total.getValue());
                }
            }
        }

        private void assertAsSlow(Node node, int sample, Map<String, double[]> totals) {
            double[] x = node.inputs().stream()
                    .flatMapToDouble(tensor -> Arrays.stream(of(activations.get(tensor), sample)))
                    .toArray();
            SlowLayer slow = slow(node.layer(), x, network.shapeOf(node.input()));
            assertClose(node.output(), of(activations.get(node.output()), sample), slow.forward(x));

            double[] upper = of(heard.get(node.output()), sample);
            assertThat(of(heard.get(node.name() + " read"), sample)).isEqualTo(upper);
            double[] sent = SlowRules.propagate(rules.get(node.name()), slow, x, upper);
            int from = 0;
            for (int i = 0; i < node.inputs().size(); i++) {
                double[] actual = of(heard.get(node.name() + "/" + i), sample);
                double[] expected = Arrays.copyOfRange(sent, from, from + actual.length);
                assertClose(node.name() + " by " + rules.get(node.name()).notation(), actual, expected);
                totals.merge(node.inputs().get(i), expected, Recording::plus);
                from += actual.length;
            }
        }

        private static double[] plus(double[] a, double[] b) {
            double[] sum = a.clone();
            Arrays.setAll(sum, i -> a[i] + b[i]);
            return sum;
        }

        private double[] of(double[] values, int sample) {
            int size = values.length / samples;
            return Arrays.copyOfRange(values, sample * size, (sample + 1) * size);
        }

        private void assertClose(String what, double[] actual, double[] expected) {
            assertThat(actual).hasSameSizeAs(expected);
            double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
            for (int i = 0; i < actual.length; i++) {
                assertThat(Math.abs(actual[i] - expected[i]))
                        .as("%s at %d: %s instead of %s", what, i, actual[i], expected[i])
                        .isLessThanOrEqualTo(ROUNDING * largest);
            }
        }
    }
}

package org.lrpexplorer.tools.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Shape;

/** The gradients of small networks against finite differences of the loss along random directions. */
class GradientTest {

    private static final int BATCH = 6;
    private static final Shape IMAGE = Shape.of(2, 8, 8);
    private static final PixelScale SCALE = new PixelScale(-1, 1, List.of(0.0, 0.0), List.of(1.0, 1.0));

    static Stream<Network> networks() {
        return Stream.of(
                sketch().flatten("f").dense("d", 3, true).network("dense"),
                sketch().flatten("f")
                        .dense("d1", 7, false)
                        .batchNorm("bn")
                        .relu("r")
                        .dense("d2", 3, true)
                        .network("dense with batch normalisation"),
                sketch().conv("c1", 5, 3, 1, true)
                        .conv("c2", 4, 3, 1, true)
                        .flatten("f")
                        .dense("d", 3, false)
                        .network("centred convolutions"),
                sketch().conv("c1", 7, 3, 1, false)
                        .conv("c2", 3, 3, 1, true)
                        .conv("c3", 1, 5, 1, false)
                        .flatten("f")
                        .dense("d", 3, false)
                        .network("centred convolutions with fewer outputs than inputs"),
                sketch().conv("c1", 3, 3, 1, false)
                        .conv("c2", 4, 3, 2, true)
                        .conv("c3", 4, 1, 2, false)
                        .flatten("f")
                        .dense("d", 3, true)
                        .network("strided convolutions"),
                sketch().conv("c1", 5, 3, 1, false)
                        .batchNorm("bn1")
                        .relu("r1")
                        .maxPool("p1")
                        .conv("c2", 6, 5, 1, false)
                        .batchNorm("bn2")
                        .relu("r2")
                        .globalAverage("gap")
                        .flatten("f")
                        .dense("d", 3, true)
                        .network("convolution, normalisation, pooling"),
                residual(),
                denselyConnected(),
                sketch().depthwise("c1", 1)
                        .batchNorm("bn1")
                        .relu("r1")
                        .conv("c2", 5, 1, 1, false)
                        .depthwise("c3", 2)
                        .conv("c4", 4, 1, 1, true)
                        .depthwise("c5", 2)
                        .flatten("f")
                        .dense("d", 3, true)
                        .network("depthwise convolutions"));
    }

    private static Sketch sketch() {
        return new Sketch(IMAGE, 11);
    }

    private static Network residual() {
        Sketch sketch = sketch().conv("c1", 4, 3, 1, false).batchNorm("bn1").relu("r1");
        sketch.conv("projection", 6, 1, 2, false).batchNorm("bn2").from("r1");
        sketch.conv("c2", 6, 3, 2, true).relu("r2").batchNorm("bn3").add("sum", "bn2");
        return sketch.globalAverage("gap").flatten("f").dense("d", 3, true).network("residual");
    }

    private static Network denselyConnected() {
        Sketch sketch = sketch().conv("c0", 4, 3, 1, false);
        for (String i : List.of("1", "2")) {
            String before = sketch.tensor();
            sketch.batchNorm("bn" + i)
                    .relu("r" + i)
                    .conv("c" + i, 3, 3, 1, false)
                    .concat("join" + i, before);
        }
        return sketch.conv("c3", 4, 1, 1, false)
                .averagePool("pool")
                .batchNorm("bn3")
                .relu("r3")
                .flatten("f")
                .dense("d", 3, true)
                .network("densely connected");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void everyParameterHasTheSlopeOfTheLoss(Network network) {
        List<Unit> units = network.nodes().stream().map(n -> Units.of(n, 1)).toList();
        Lane lane = new Lane(network, units, SCALE, 0, BATCH);
        lane.load(images(), IntStream.range(0, BATCH).toArray(), Augmentation.NONE, new SplittableRandom(1));
        units.stream().flatMap(u -> u.parameters().stream()).forEach(GradientTest::disturb);
        lane.learn();
        List<Parameter> parameters =
                units.stream().flatMap(u -> u.parameters().stream()).toList();
        List<float[]> gradients =
                parameters.stream().map(p -> p.gradient(0).clone()).toList();

        for (int p = 0; p < parameters.size(); p++) {
            float[] gradient = gradients.get(p);
            double[] direction = direction(gradient);
            double expected = slope(lane, parameters.get(p), direction);
            double actual = IntStream.range(0, gradient.length)
                    .mapToDouble(i -> gradient[i] * direction[i])
                    .sum();
            assertThat(actual).isCloseTo(expected, within(2e-3 + 0.02 * Math.abs(expected)));
        }
    }

    /** A random direction that leans towards the gradient, so that the slope along it is large enough to measure. */
    private static double[] direction(float[] gradient) {
        double norm = Math.sqrt(IntStream.range(0, gradient.length)
                .mapToDouble(i -> (double) gradient[i] * gradient[i])
                .sum());
        Random random = new Random(5);
        double spread = 0.5 / Math.sqrt(gradient.length);
        return IntStream.range(0, gradient.length)
                .mapToDouble(i -> gradient[i] / (norm + 1e-12) + spread * random.nextGaussian())
                .toArray();
    }

    private static double slope(Lane lane, Parameter parameter, double[] direction) {
        float[] start = parameter.value.clone();
        double h = 2e-3;
        double above = lossAt(lane, parameter, start, direction, h);
        double below = lossAt(lane, parameter, start, direction, -h);
        System.arraycopy(start, 0, parameter.value, 0, start.length);
        return (above - below) / (2 * h);
    }

    private static double lossAt(Lane lane, Parameter parameter, float[] start, double[] direction, double h) {
        for (int i = 0; i < start.length; i++) {
            parameter.value[i] = (float) (start[i] + h * direction[i]);
        }
        return lane.learn().loss() / BATCH;
    }

    /** Moves scales, shifts and biases away from 1 and 0, where a wrong gradient could go unnoticed. */
    private static void disturb(Parameter parameter) {
        Random random = new Random(parameter.value.length);
        for (int i = 0; i < parameter.value.length; i++) {
            parameter.value[i] += (float) (0.1 * random.nextGaussian());
        }
    }

    private static TrainingSet images() {
        byte[] pixels = new byte[BATCH * IMAGE.size()];
        new Random(3).nextBytes(pixels);
        return new TrainingSet(IMAGE, pixels, new byte[] {0, 1, 2, 0, 1, 2});
    }
}

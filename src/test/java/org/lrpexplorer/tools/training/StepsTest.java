package org.lrpexplorer.tools.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.Concat;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Each step against the layer that it trains: what it computes forward, and the gradients that it adds backward. */
class StepsTest {

    private static final int BATCH = 3;
    private static final float BEFORE = 0.25f;
    private static final Window SKEWED = new Window(3, 2, 2, 3, 1, 0, 2, 1, 1, 2);

    private final Random random = new Random(8);

    record Case(String name, Layer layer, List<Shape> inputs) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        Shape maps = Shape.of(6, 7, 8);
        return Stream.of(
                one("rectifier", new Relu(), maps),
                one("average pool", new AvgPool(Window.square(2, 2, 0), false), maps),
                one("average pool whose padding counts", new AvgPool(SKEWED, true), maps),
                one("average pool whose padding does not count", new AvgPool(SKEWED, false), maps),
                one("max pool", new MaxPool(SKEWED), maps),
                new Case("concatenation", new Concat(3), List.of(maps, Shape.of(1, 7, 8), Shape.of(2, 7, 8))),
                one("depthwise convolution", convolution(6, 1, Window.square(3, 1, 1), 6), maps),
                one("depthwise convolution of stride 2", convolution(6, 1, Window.square(3, 2, 1), 6), maps),
                one("depthwise convolution with two outputs each", convolution(12, 1, SKEWED, 6), maps),
                one("dilated depthwise convolution", convolution(6, 1, dilated(), 6), maps),
                one("depthwise convolution without padding", convolution(6, 1, Window.square(5, 1, 0), 6), maps),
                one("depthwise convolution that skips cells", convolution(6, 1, Window.square(1, 3, 0), 6), maps),
                one("convolution in two groups", convolution(4, 3, SKEWED, 2), maps),
                one("pointwise convolution", convolution(9, 6, Window.square(1, 1, 0), 1), maps),
                one("centred convolution", convolution(5, 6, Window.square(3, 1, 1), 1), maps),
                one("centred convolution to far fewer maps", convolution(2, 6, Window.square(3, 1, 1), 1), maps),
                one("dilated convolution to far fewer maps", convolution(3, 6, dilated(), 1), maps),
                one("skewed convolution", convolution(5, 6, SKEWED, 1), maps));
    }

    private static Case one(String name, Layer layer, Shape input) {
        return new Case(name, layer, List.of(input));
    }

    private static Window dilated() {
        return new Window(3, 3, 1, 1, 2, 2, 2, 2, 2, 2);
    }

    private static Conv2d convolution(int outputs, int inputs, Window window, int groups) {
        long[] shape = {outputs, inputs, window.kernelH(), window.kernelW()};
        int count = outputs * inputs * window.kernelH() * window.kernelW();
        return Conv2d.of(
                Buffers.array(numbers(new Random(2), count), shape),
                Buffers.array(numbers(new Random(4), outputs), outputs),
                window,
                groups);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theStepComputesWhatTheLayerComputes(Case c) {
        Bound bound = bind(c);

        bound.step.forward(true);

        assertClose(bound.output.value, slotted(c.layer.forward(bound.arrays), bound.output));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theStepAddsTheGradientsOfItsInputs(Case c) {
        Bound bound = bind(c);
        bound.inputs.forEach(slot -> Arrays.fill(slot.gradient, BEFORE));

        bound.step.forward(true);
        bound.step.backward();

        List<INDArray> expected = c.layer.backward(bound.arrays, array(bound.output, bound.output.gradient));
        for (int i = 0; i < bound.inputs.size(); i++) {
            Slot slot = bound.inputs.get(i);
            float[] sums = slotted(expected.get(i), slot);
            for (int k = 0; k < sums.length; k++) {
                sums[k] += BEFORE;
            }
            assertClose(slot.gradient, sums);
        }
    }

    static Stream<Case> convolutions() {
        return cases().filter(c -> c.layer instanceof Conv2d);
    }

    /** The output is linear in the weights: along any direction V the loss Σ g·y rises by Σ g·(x∗V). */
    @ParameterizedTest(name = "{0}")
    @MethodSource("convolutions")
    void aConvolutionAddsTheGradientOfItsWeights(Case c) {
        Bound bound = bind(c);
        Conv2d layer = (Conv2d) c.layer;
        bound.step.forward(true);
        bound.step.backward();
        float[] direction = numbers(random, Math.toIntExact(layer.weight().length()));
        INDArray along = layer.with(Buffers.array(direction, layer.weight().shape()), null)
                .forward(bound.arrays);

        double expected = dot(slotted(along, bound.output), bound.output.gradient);

        Parameter weight = bound.unit.parameters().get(0);
        assertThat(dot(weight.gradient(0), direction)).isCloseTo(expected, within(1e-4 + 1e-4 * Math.abs(expected)));
    }

    private record Bound(Unit unit, Step step, List<Slot> inputs, Slot output, List<INDArray> arrays) {}

    private Bound bind(Case c) {
        List<Slot> inputs =
                c.inputs.stream().map(shape -> new Slot(shape, BATCH, true)).toList();
        Slot output = new Slot(c.layer.outputShape(c.inputs), BATCH, true);
        inputs.forEach(slot -> fill(slot.value));
        fill(output.gradient);
        List<String> names =
                IntStream.range(0, inputs.size()).mapToObj(i -> "x" + i).toList();
        Unit unit = Units.of(new Node("node", c.layer, names, "y"), 1);
        List<INDArray> arrays =
                inputs.stream().map(slot -> array(slot, slot.value)).toList();
        return new Bound(unit, unit.bind(inputs, output, 0), inputs, output, arrays);
    }

    private void fill(float[] values) {
        System.arraycopy(numbers(random, values.length), 0, values, 0, values.length);
    }

    private static float[] numbers(Random random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /** From channel by channel to image by image. */
    private static INDArray array(Slot slot, float[] values) {
        float[] moved = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            moved[imageByImage(slot, i)] = values[i];
        }
        return Buffers.array(moved, slot.shape.batched(BATCH));
    }

    private static float[] slotted(INDArray array, Slot slot) {
        float[] values = Buffers.floats(array);
        float[] moved = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            moved[i] = values[imageByImage(slot, i)];
        }
        return moved;
    }

    private static int imageByImage(Slot slot, int i) {
        int channel = i / slot.row();
        int image = i / slot.plane() % BATCH;
        return (image * slot.channels() + channel) * slot.plane() + i % slot.plane();
    }

    private static double dot(float[] a, float[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> (double) a[i] * b[i])
                .sum();
    }

    private static void assertClose(float[] actual, float[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(2e-5f * (1 + Math.abs(expected[i]))));
        }
    }
}

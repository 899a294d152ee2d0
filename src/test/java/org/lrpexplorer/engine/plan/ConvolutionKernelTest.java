package org.lrpexplorer.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.rule.Weighting;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Convolution;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.tensor.onednn.OneDnn;
import org.lrpexplorer.tensor.onednn.PostOps;
import org.lrpexplorer.tensor.onednn.Session;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Convolutions by oneDNN, forward and back, against the portable one in float64. */
class ConvolutionKernelTest {

    private static final double ROUNDING = 2e-5;

    /** What is convolved: batch, channels and extent of the input, outputs, groups and window. */
    private record Case(int n, int c, int h, int w, int o, int groups, Window window) {}

    static Stream<Case> cases() {
        return Stream.of(
                new Case(1, 1, 5, 5, 1, 1, Window.square(3, 1, 1)),
                new Case(2, 3, 8, 7, 4, 1, Window.square(3, 1, 0)),
                new Case(2, 5, 6, 5, 3, 1, Window.square(1, 2, 0)),
                new Case(1, 2, 2, 3, 2, 1, new Window(3, 3, 1, 1, 4, 4, 4, 4, 1, 1)),
                new Case(1, 3, 33, 31, 16, 1, Window.square(7, 2, 3)),
                new Case(3, 32, 14, 14, 48, 1, Window.square(3, 1, 1)),
                new Case(2, 2, 28, 28, 16, 1, Window.square(3, 1, 1)),
                new Case(1, 6, 32, 32, 24, 1, Window.square(3, 1, 1)),
                new Case(1, 1, 11, 16, 5, 1, new Window(5, 3, 1, 1, 4, 2, 0, 1, 1, 1)),
                new Case(2, 3, 9, 13, 7, 1, Window.square(3, 1, 1)),
                new Case(2, 32, 15, 14, 32, 32, Window.square(3, 2, 1)),
                new Case(2, 32, 15, 14, 64, 4, Window.square(3, 1, 1)),
                new Case(2, 17, 13, 13, 33, 1, Window.square(1, 2, 0)),
                new Case(3, 17, 14, 14, 33, 1, Window.square(1, 2, 0)),
                new Case(1, 5, 7, 7, 3, 1, new Window(1, 1, 1, 2, 0, 0, 0, 0, 1, 1)),
                new Case(2, 16, 20, 20, 16, 1, new Window(3, 3, 1, 1, 0, 2, 3, 1, 2, 2)),
                new Case(2, 16, 20, 20, 16, 16, new Window(5, 3, 2, 1, 1, 2, 3, 0, 1, 2)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void forwardAndBackwardAgreeWithThePortableConvolution(Case c) {
        compare(c);
    }

    /** With so many channels, and one sample at a time, they are computed tile by tile where the processor can. */
    @Test
    void positivePartsOfSumsAgreeWithThePortableConvolution() {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Window window = Window.square(3, 1, 1);
        Shape input = Shape.of(64, 30, 31);
        INDArray weight = random(1, 80, 64, 3, 3);
        INDArray x = random(2, input.batched(1));
        INDArray bias = random(3, 80);
        try (Session session = new Session();
                BufferArena arena = new BufferArena(true)) {
            PlanBuilder builder = new PlanBuilder(session, arena, 1);
            Conv2d layer = new Conv2d(weight, Optional.empty(), window, 1);
            ConvolutionKernel kernel =
                    new ConvolutionKernel(builder, layer, Extents.of(input), Extents.of(Shape.of(80, 30, 31)));
            MemorySlot z = builder.temporary(kernel.output());
            kernel.forward(
                            filled(builder, kernel.input(), x),
                            Weighting.AS_IS,
                            2,
                            builder.vector(Buffers.floats(bias)),
                            z,
                            PostOps.none().relu())
                    .run();
            INDArray sums = Convolution.forward(inDouble(x), inDouble(weight), window, 1)
                    .mul(2);
            INDArray biased = sums.add(inDouble(bias).reshape(1, 80, 1, 1).broadcast(sums.shape()));
            assertClose(builder.transfer().read(z), Transforms.max(biased, 0, true));
        }
    }

    @Property(tries = 60)
    void anyGeometryThatFitsAgrees(
            @ForAll @IntRange(min = 1, max = 3) int n,
            @ForAll @IntRange(min = 1, max = 3) int groups,
            @ForAll @IntRange(min = 1, max = 9) int channels,
            @ForAll @IntRange(min = 1, max = 9) int outputs,
            @ForAll @IntRange(min = 7, max = 12) int height,
            @ForAll @IntRange(min = 1, max = 3) int kernel,
            @ForAll @IntRange(min = 1, max = 3) int stride,
            @ForAll @IntRange(min = 0, max = 2) int before,
            @ForAll @IntRange(min = 0, max = 3) int after,
            @ForAll @IntRange(min = 1, max = 2) int dilation) {
        Window window = new Window(kernel, kernel + 1, stride, 1, before, after, after, before, dilation, 1);

        compare(new Case(n, channels * groups, height, 8, outputs * groups, groups, window));
    }

    private static void compare(Case c) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Shape input = Shape.of(c.c, c.h, c.w);
        Shape output = Shape.of(c.o, c.window.outHeight(c.h), c.window.outWidth(c.w));
        INDArray weight = random(1, c.o, c.c / c.groups, c.window.kernelH(), c.window.kernelW());
        INDArray x = random(2, input.batched(c.n));
        INDArray upper = random(3, output.batched(c.n));
        try (Session session = new Session();
                BufferArena arena = new BufferArena()) {
            PlanBuilder builder = new PlanBuilder(session, arena, c.n);
            Conv2d layer = new Conv2d(weight, Optional.empty(), c.window, c.groups);
            ConvolutionKernel kernel = new ConvolutionKernel(builder, layer, Extents.of(input), Extents.of(output));
            MemorySlot lower = filled(builder, kernel.input(), x);
            MemorySlot z = builder.temporary(kernel.output());
            kernel.forward(lower, Weighting.AS_IS, 1, null, z, PostOps.none()).run();
            assertClose(
                    builder.transfer().read(z), Convolution.forward(inDouble(x), inDouble(weight), c.window, c.groups));

            MemorySlot above = filled(builder, kernel.output(), upper);
            INDArray back = Convolution.backwardData(inDouble(upper), inDouble(weight), c.window, c.groups, input);
            kernel.backward(above, Weighting.AS_IS, 1, lower, false).forEach(Runnable::run);
            assertClose(builder.transfer().read(lower), back);

            kernel.backward(above, Weighting.AS_IS, 2, lower, true).forEach(Runnable::run);
            assertClose(builder.transfer().read(lower), back.mul(3));
        }
    }

    private static MemorySlot filled(PlanBuilder builder, Extents extents, INDArray values) {
        MemorySlot slot = builder.temporary(extents);
        builder.transfer().write(slot, Buffers.floats(values));
        return slot;
    }

    private static INDArray random(long seed, long... shape) {
        Random random = new Random(seed);
        double[] values = random.doubles(Arrays.stream(shape).reduce(1, (a, b) -> a * b), -1, 1)
                .toArray();
        return Buffers.array(values, shape).castTo(DataType.FLOAT);
    }

    private static INDArray inDouble(INDArray array) {
        return array.castTo(DataType.DOUBLE);
    }

    private static void assertClose(float[] actual, INDArray expected) {
        double[] values = Buffers.doubles(expected);
        double scale = 1 + Arrays.stream(values).map(Math::abs).max().orElse(0);
        assertThat(actual).hasSameSizeAs(values);
        for (int i = 0; i < values.length; i++) {
            assertThat(Math.abs(actual[i] - values[i])).isLessThan(ROUNDING * scale);
        }
    }
}

package org.lrpexplorer.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.tensor.ConvolutionTest.Geometry;
import org.lrpexplorer.tensor.onednn.OneDnn;
import org.lrpexplorer.tensor.onednn.OneDnnConvolution;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** oneDNN's convolution against the plain loop over every tap and against the portable one. */
class OneDnnConvolutionTest {

    private static final float ROUNDING = 2e-5f;

    static Stream<Geometry> geometries() {
        return Stream.concat(
                ConvolutionTest.geometries(),
                Stream.of(
                        new Geometry(1, 3, 33, 31, 16, 1, Window.square(7, 2, 3)),
                        new Geometry(3, 32, 14, 14, 48, 1, Window.square(3, 1, 1)),
                        new Geometry(2, 32, 15, 14, 32, 32, Window.square(3, 2, 1)),
                        new Geometry(2, 32, 15, 14, 64, 4, Window.square(3, 1, 1)),
                        new Geometry(2, 17, 13, 13, 33, 1, Window.square(1, 2, 0)),
                        new Geometry(2, 16, 20, 20, 16, 1, new Window(3, 3, 1, 1, 0, 2, 3, 1, 2, 2)),
                        new Geometry(2, 16, 20, 20, 16, 16, new Window(5, 3, 2, 1, 1, 2, 3, 0, 1, 2))));
    }

    @ParameterizedTest
    @MethodSource("geometries")
    void allPassesEqualThePlainLoopAndThePortableOne(Geometry g) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        compare(g);
    }

    private static void compare(Geometry g) {
        Convolution fast = OneDnnConvolution.orPortable();
        Convolution portable = Convolution.portable();
        double[] xs = ConvolutionTest.random(1, g.n() * g.input().size());
        double[] ws = ConvolutionTest.random(2, g.o() * g.tapsPerFilter());
        double[] dzs = ConvolutionTest.random(3, ConvolutionTest.size(g.outputShape()));
        double[] z = new double[dzs.length];
        double[] dx = new double[xs.length];
        double[] dw = new double[ws.length];
        ConvolutionTest.forEachTap(g, (in, weight, out) -> {
            z[out] += xs[in] * ws[weight];
            dx[in] += dzs[out] * ws[weight];
            dw[weight] += xs[in] * dzs[out];
        });
        INDArray x = floats(xs, g.input().batched(g.n()));
        INDArray w = floats(ws, g.weightShape());
        INDArray dz = floats(dzs, g.outputShape());

        assertClose(fast.forward(x, w, g.window(), g.groups()), z, g.outputShape());
        assertClose(
                fast.backwardData(dz, w, g.window(), g.groups(), g.input()),
                dx,
                g.input().batched(g.n()));
        assertClose(fast.backwardWeights(x, dz, g.window(), g.groups()), dw, g.weightShape());
        assertClose(
                fast.forward(x, w, g.window(), g.groups()),
                Buffers.doubles(portable.forward(x, w, g.window(), g.groups())),
                g.outputShape());
        assertThat(Buffers.floats(x))
                .as("the input is left alone")
                .containsExactly(Buffers.floats(floats(xs, x.shape())));
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
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Window window = new Window(kernel, kernel + 1, stride, 1, before, after, after, before, dilation, 1);

        compare(new Geometry(n, channels * groups, height, 8, outputs * groups, groups, window));
    }

    @Test
    void doublePrecisionStaysDouble() {
        Geometry g = new Geometry(1, 2, 5, 5, 3, 1, Window.square(3, 1, 1));
        INDArray x = Buffers.array(ConvolutionTest.random(1, 50), g.input().batched(1));
        INDArray w = Buffers.array(ConvolutionTest.random(2, 54), g.weightShape());

        INDArray z = OneDnnConvolution.orPortable().forward(x, w, g.window(), 1);

        assertThat(z.dataType()).isEqualTo(DataType.DOUBLE);
        assertThat(Buffers.doubles(z))
                .containsExactly(Buffers.doubles(Convolution.portable().forward(x, w, g.window(), 1)), within(0.0));
    }

    @Test
    void switchedOffItIsThePortableOne() {
        System.setProperty(OneDnn.PROPERTY, "off");
        try {
            assertThat(OneDnn.available()).isFalse();
            assertThat(OneDnnConvolution.orPortable()).isSameAs(Convolution.portable());
        } finally {
            System.clearProperty(OneDnn.PROPERTY);
        }
    }

    @Test
    void weightsThatDoNotFitAreRefused() {
        INDArray x = floats(ConvolutionTest.random(1, 18), 1, 2, 3, 3);
        INDArray w = floats(ConvolutionTest.random(2, 27), 1, 3, 3, 3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OneDnnConvolution.orPortable().forward(x, w, Window.square(3, 1, 1), 1))
                .withMessageContaining("2 channels in 1 groups");
    }

    @Test
    void manyGeometriesDoNotPileUpNativeMemory() {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        ToDoubleFunction<Integer> megabytes = round -> {
            IntStream.range(20, 220).forEach(height -> run(height + 200 * round));
            return Pointer.totalBytes() / 1e6;
        };
        double early = megabytes.applyAsDouble(0);

        double late = IntStream.range(1, 5)
                .mapToDouble(megabytes::applyAsDouble)
                .max()
                .orElseThrow();

        assertThat(late - early).as("megabytes more, %.0f at first", early).isLessThan(80);
    }

    private static void run(int height) {
        INDArray x = floats(new double[height * 64], 1, 8, height, 8);
        INDArray w = floats(new double[8 * 72], 8, 8, 3, 3);
        OneDnnConvolution.orPortable().forward(x, w, Window.square(3, 1, 1), 1);
    }

    private static INDArray floats(double[] values, long... shape) {
        return Buffers.array(values, shape).castTo(DataType.FLOAT);
    }

    private static void assertClose(INDArray actual, double[] expected, long[] shape) {
        assertThat(actual.dataType()).isEqualTo(DataType.FLOAT);
        assertThat(actual.shape()).isEqualTo(shape);
        double[] values = Buffers.doubles(actual);
        double scale = 1
                + IntStream.range(0, expected.length)
                        .mapToDouble(i -> Math.abs(expected[i]))
                        .max()
                        .orElse(0);
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i]).as("element %d", i).isCloseTo(expected[i], within(ROUNDING * scale));
        }
    }
}

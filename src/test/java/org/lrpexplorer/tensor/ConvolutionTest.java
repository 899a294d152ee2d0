package org.lrpexplorer.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The portable convolution against a plain loop over every tap. */
class ConvolutionTest {

    /** One geometry: batch, channels, extent, outputs, groups and window. */
    record Geometry(int n, int c, int h, int w, int o, int groups, Window window) {

        int tapsPerFilter() {
            return c / groups * window.kernelH() * window.kernelW();
        }

        Shape input() {
            return Shape.of(c, h, w);
        }

        long[] weightShape() {
            return new long[] {o, c / groups, window.kernelH(), window.kernelW()};
        }

        long[] outputShape() {
            return new long[] {n, o, window.outHeight(h), window.outWidth(w)};
        }
    }

    static Stream<Geometry> geometries() {
        return Stream.of(
                new Geometry(1, 1, 5, 5, 1, 1, Window.square(3, 1, 1)),
                new Geometry(2, 3, 8, 7, 4, 1, Window.square(3, 1, 1)),
                new Geometry(2, 3, 8, 7, 4, 1, Window.square(3, 1, 0)),
                new Geometry(3, 4, 9, 9, 6, 1, Window.square(3, 2, 1)),
                new Geometry(2, 3, 11, 10, 5, 1, Window.square(7, 2, 3)),
                new Geometry(2, 5, 6, 4, 3, 1, Window.square(1, 1, 0)),
                new Geometry(2, 5, 6, 5, 3, 1, Window.square(1, 2, 0)),
                new Geometry(2, 6, 7, 8, 4, 2, Window.square(3, 1, 1)),
                new Geometry(2, 4, 7, 8, 4, 4, Window.square(3, 1, 1)),
                new Geometry(1, 4, 7, 8, 8, 4, Window.square(3, 2, 1)),
                new Geometry(2, 4, 6, 6, 8, 4, Window.square(1, 1, 0)),
                new Geometry(2, 3, 9, 10, 4, 1, new Window(3, 3, 1, 1, 2, 2, 2, 2, 2, 2)),
                new Geometry(2, 3, 9, 10, 4, 1, new Window(2, 3, 2, 1, 0, 1, 1, 2, 1, 2)),
                new Geometry(2, 2, 6, 9, 3, 1, new Window(2, 4, 1, 1, 0, 1, 1, 2, 1, 1)),
                new Geometry(1, 2, 2, 3, 2, 1, new Window(3, 3, 1, 1, 4, 4, 4, 4, 1, 1)),
                new Geometry(1, 2, 3, 3, 2, 1, new Window(5, 5, 1, 1, 3, 2, 1, 2, 1, 1)),
                new Geometry(2, 3, 9, 8, 4, 1, Window.square(2, 3, 0)),
                new Geometry(1, 64, 40, 41, 2, 1, Window.square(3, 1, 1)),
                new Geometry(1, 32, 14, 14, 48, 1, Window.square(3, 1, 1)),
                new Geometry(1, 2, 70, 71, 3, 1, Window.square(3, 1, 1)),
                new Geometry(1, 2, 100, 91, 3, 1, Window.square(5, 2, 2)),
                new Geometry(1, 2, 90, 90, 2, 1, new Window(3, 3, 1, 1, 2, 2, 2, 2, 2, 2)),
                new Geometry(1, 8, 5, 5, 7, 1, Window.square(5, 1, 0)));
    }

    @ParameterizedTest
    @MethodSource("geometries")
    void forwardEqualsThePlainLoop(Geometry g) {
        double[] x = random(1, g.n * g.input().size());
        double[] w = random(2, g.o * g.tapsPerFilter());
        double[] expected = new double[size(g.outputShape())];
        forEachTap(g, (in, weight, out) -> expected[out] += x[in] * w[weight]);

        INDArray z = Convolution.forward(
                Buffers.array(x, g.input().batched(g.n)), Buffers.array(w, g.weightShape()), g.window, g.groups);

        assertThat(z.shape()).isEqualTo(g.outputShape());
        assertThat(Buffers.doubles(z)).containsExactly(expected, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("geometries")
    void backwardDataEqualsThePlainLoop(Geometry g) {
        double[] dz = random(3, size(g.outputShape()));
        double[] w = random(2, g.o * g.tapsPerFilter());
        double[] expected = new double[g.n * g.input().size()];
        forEachTap(g, (in, weight, out) -> expected[in] += dz[out] * w[weight]);

        INDArray dx = Convolution.backwardData(
                Buffers.array(dz, g.outputShape()), Buffers.array(w, g.weightShape()), g.window, g.groups, g.input());

        assertThat(dx.shape()).isEqualTo(g.input().batched(g.n));
        assertThat(Buffers.doubles(dx)).containsExactly(expected, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("geometries")
    void singlePrecisionAgreesWithDoubleAndLeavesItsArgumentsAlone(Geometry g) {
        INDArray x = Buffers.array(random(1, g.n * g.input().size()), g.input().batched(g.n));
        INDArray w = Buffers.array(random(2, g.o * g.tapsPerFilter()), g.weightShape());
        INDArray dz = Buffers.array(random(3, size(g.outputShape())), g.outputShape());
        INDArray xf = x.castTo(DataType.FLOAT);
        INDArray wf = w.castTo(DataType.FLOAT);
        INDArray dzf = dz.castTo(DataType.FLOAT);
        float[] before = Buffers.floats(xf);

        assertClose(Convolution.forward(xf, wf, g.window, g.groups), Convolution.forward(x, w, g.window, g.groups));
        assertClose(
                Convolution.backwardData(dzf, wf, g.window, g.groups, g.input()),
                Convolution.backwardData(dz, w, g.window, g.groups, g.input()));
        assertThat(Buffers.floats(xf)).containsExactly(before);
    }

    @Test
    void aViewIsReadAsTheNumbersItShows() {
        Geometry g = new Geometry(2, 3, 6, 6, 4, 1, Window.square(3, 1, 1));
        INDArray x = Buffers.array(random(1, 2 * 6 * 6 * 3), 2, 6, 6, 3).permute(0, 3, 1, 2);
        INDArray w = Buffers.array(random(2, 4 * 27), g.weightShape());

        INDArray ofView = Convolution.forward(x, w, g.window, 1);

        assertThat(Buffers.doubles(ofView))
                .containsExactly(Buffers.doubles(Convolution.forward(x.dup('c'), w, g.window, 1)), within(0.0));
    }

    @Test
    void weightsThatDoNotFitAreRefused() {
        INDArray x = Buffers.array(random(1, 2 * 9), 1, 2, 3, 3);
        INDArray w = Buffers.array(random(2, 3 * 9), 1, 3, 3, 3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Convolution.forward(x, w, Window.square(3, 1, 1), 1))
                .withMessageContaining("2 channels in 1 groups");
    }

    private static void assertClose(INDArray actual, INDArray expected) {
        assertThat(actual.dataType()).isEqualTo(DataType.FLOAT);
        assertThat(Buffers.doubles(actual)).containsExactly(Buffers.doubles(expected), within(2e-3));
    }

    interface Tap {
        void at(int in, int weight, int out);
    }

    static void forEachTap(Geometry g, Tap tap) {
        Window v = g.window;
        int oh = v.outHeight(g.h);
        int ow = v.outWidth(g.w);
        int cg = g.c / g.groups;
        for (int i = 0; i < g.n * g.o * oh * ow; i++) {
            int ox = i % ow;
            int oy = i / ow % oh;
            int o = i / (ow * oh) % g.o;
            int n = i / (ow * oh * g.o);
            for (int t = 0; t < g.tapsPerFilter(); t++) {
                int kx = t % v.kernelW();
                int ky = t / v.kernelW() % v.kernelH();
                int c = o / (g.o / g.groups) * cg + t / (v.kernelW() * v.kernelH());
                int y = oy * v.strideH() - v.padTop() + ky * v.dilationH();
                int x = ox * v.strideW() - v.padLeft() + kx * v.dilationW();
                if (y >= 0 && y < g.h && x >= 0 && x < g.w) {
                    tap.at(((n * g.c + c) * g.h + y) * g.w + x, o * g.tapsPerFilter() + t, i);
                }
            }
        }
    }

    static int size(long[] shape) {
        int size = 1;
        for (long extent : shape) {
            size *= (int) extent;
        }
        return size;
    }

    static double[] random(long seed, int count) {
        return new Random(seed).doubles(count, -1, 1).toArray();
    }
}

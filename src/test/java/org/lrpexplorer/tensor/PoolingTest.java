package org.lrpexplorer.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class PoolingTest {

    private static final Shape MAP = Shape.of(3, 7, 6);
    private static final double[] SIGNS = {1, -1, 1};

    private final INDArray x = random(2, 3, 7, 6);

    static Stream<Window> windows() {
        return Stream.of(
                Window.square(2, 2, 0),
                Window.square(3, 2, 1),
                Window.square(3, 1, 1),
                new Window(3, 2, 2, 1, 1, 0, 0, 1, 1, 1),
                new Window(2, 2, 1, 1, 0, 1, 1, 0, 2, 2));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void theMaximumIsTheLargestRealValueOfEachWindow(Window window) {
        INDArray pooled = Pooling.gather(x, Pooling.winners(x, window, null), window);

        forEachOutput(window, (n, c, oy, ox) -> assertThat(pooled.getDouble(n, c, oy, ox))
                .isEqualTo(extreme(window, n, c, oy, ox, 1)));
        assertThat(Pooling.best(x, window, null)).isEqualTo(pooled);
    }

    @ParameterizedTest
    @MethodSource("windows")
    void aNegativeSignPicksTheMinimumInItsChannelOnly(Window window) {
        INDArray pooled = Pooling.gather(x, Pooling.winners(x, window, SIGNS), window);

        forEachOutput(window, (n, c, oy, ox) -> assertThat(pooled.getDouble(n, c, oy, ox))
                .isEqualTo(extreme(window, n, c, oy, ox, SIGNS[c])));
        assertThat(Pooling.best(x, window, SIGNS)).isEqualTo(pooled);
    }

    @ParameterizedTest
    @MethodSource("windows")
    void theAverageCountsPaddingOnlyWhenAsked(Window window) {
        INDArray counting = Pooling.average(x, window, true);
        INDArray real = Pooling.average(x, window, false);

        forEachOutput(window, (n, c, oy, ox) -> {
            double[] sumAndTaps = new double[2];
            forEachTap(window, oy, ox, (y, column) -> {
                sumAndTaps[0] += x.getDouble(n, c, y, column);
                sumAndTaps[1]++;
            });
            double cells = window.kernelH() * window.kernelW();
            assertThat(counting.getDouble(n, c, oy, ox)).isCloseTo(sumAndTaps[0] / cells, within(1e-12));
            assertThat(real.getDouble(n, c, oy, ox)).isCloseTo(sumAndTaps[0] / sumAndTaps[1], within(1e-12));
        });
    }

    @ParameterizedTest
    @MethodSource("windows")
    void scatterIsTheAdjointOfGatherAndSpreadOfAverage(Window window) {
        int[] winners = Pooling.winners(x, window, SIGNS);
        INDArray pooled = Pooling.gather(x, winners, window);
        INDArray upper = random(pooled.shape());

        assertThat(dot(x, Pooling.scatter(upper, winners, MAP))).isCloseTo(dot(pooled, upper), within(1e-10));
        for (boolean countPad : new boolean[] {true, false}) {
            assertThat(dot(x, Pooling.spread(upper, window, countPad, MAP)))
                    .isCloseTo(dot(Pooling.average(x, window, countPad), upper), within(1e-10));
        }
    }

    /** Processors write 0/0 with the sign of a negative number. */
    @Test
    void whatIsNotANumberIsNotHiddenByWhatIs() {
        for (long bits : new long[] {0x7FF8000000000000L, 0xFFF8000000000000L}) {
            for (int place = 0; place < 4; place++) {
                double[] values = {1, Double.POSITIVE_INFINITY, -3, 4};
                values[place] = Double.longBitsToDouble(bits);
                INDArray x = Buffers.array(values, 1, 1, 2, 2);
                for (Window window : List.of(Window.square(2, 2, 0), Window.square(2, 1, 0))) {
                    assertThat(Pooling.winners(x, window, null)).containsExactly(place);
                    assertThat(Buffers.doubles(Pooling.best(x, window, null))).containsExactly(Double.NaN);
                }
            }
        }
    }

    @Test
    void numbersOfAnySignAndSizeAreCompared() {
        double[] ascending = {
            Double.NEGATIVE_INFINITY,
            -Double.MAX_VALUE,
            -1,
            -Double.MIN_VALUE,
            0,
            Double.MIN_VALUE,
            1,
            Double.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NaN
        };
        for (int i = 0; i < ascending.length; i++) {
            for (int j = 0; j < i; j++) {
                double less = ascending[j];
                INDArray x = Buffers.array(new double[] {less, less, ascending[i], less}, 1, 1, 2, 2);
                assertThat(Pooling.winners(x, Window.square(2, 2, 0), null)).containsExactly(2);
            }
        }
    }

    @Test
    void theFirstOfEqualMaximaInRowMajorOrderWins() {
        INDArray ties = Buffers.array(new float[] {0, 5, 5, 5}, 1, 1, 2, 2);

        assertThat(Pooling.winners(ties, Window.square(2, 2, 0), null)).containsExactly(1);
        assertThat(Pooling.winners(ties.neg(), Window.square(2, 2, 0), new double[] {-1}))
                .containsExactly(1);
        assertThat(Pooling.winners(ties.mul(0), Window.square(2, 2, 0), null)).containsExactly(0);
    }

    @Test
    void repeatGivesEveryPositionTheValueOfItsChannel() {
        INDArray channels = random(2, 3, 1, 1);

        INDArray repeated = Pooling.repeat(channels, Shape.of(3, 4, 5));

        assertThat(repeated).isEqualTo(channels.broadcast(2, 3, 4, 5));
        assertThat(Pooling.repeat(channels.castTo(DataType.FLOAT), Shape.of(3, 4, 5))
                        .dataType())
                .isEqualTo(DataType.FLOAT);
    }

    @Test
    void paddingNeverWins() {
        INDArray negative = Buffers.array(new float[] {-1, -2, -3, -4}, 1, 1, 2, 2);
        Window window = Window.square(3, 2, 1);

        assertThat(Buffers.floats(Pooling.gather(negative, Pooling.winners(negative, window, null), window)))
                .containsExactly(-1);
    }

    @Test
    void theTypeOfTheInputIsKept() {
        INDArray single = x.castTo(DataType.FLOAT);
        Window window = Window.square(2, 2, 0);

        assertThat(Pooling.gather(single, Pooling.winners(single, window, null), window)
                        .dataType())
                .isEqualTo(DataType.FLOAT);
        assertThat(Pooling.average(single, window, true).dataType()).isEqualTo(DataType.FLOAT);
        assertThat(Pooling.average(x, window, true).dataType()).isEqualTo(DataType.DOUBLE);
    }

    private interface Output {
        void at(int n, int c, int oy, int ox);
    }

    private interface Tap {
        void at(int y, int column);
    }

    private static void forEachOutput(Window w, Output output) {
        for (int i = 0; i < 2 * 3 * w.outHeight(7) * w.outWidth(6); i++) {
            int ox = i % w.outWidth(6);
            int oy = i / w.outWidth(6) % w.outHeight(7);
            int plane = i / w.outWidth(6) / w.outHeight(7);
            output.at(plane / 3, plane % 3, oy, ox);
        }
    }

    private static void forEachTap(Window w, int oy, int ox, Tap tap) {
        for (int k = 0; k < w.kernelH() * w.kernelW(); k++) {
            int y = oy * w.strideH() - w.padTop() + k / w.kernelW() * w.dilationH();
            int column = ox * w.strideW() - w.padLeft() + k % w.kernelW() * w.dilationW();
            if (y >= 0 && y < 7 && column >= 0 && column < 6) {
                tap.at(y, column);
            }
        }
    }

    private double extreme(Window w, int n, int c, int oy, int ox, double sign) {
        double[] best = {Double.NEGATIVE_INFINITY};
        forEachTap(w, oy, ox, (y, column) -> best[0] = Math.max(best[0], sign * x.getDouble(n, c, y, column)));
        return sign * best[0];
    }

    private static double dot(INDArray a, INDArray b) {
        return a.mul(b).sumNumber().doubleValue();
    }

    private static INDArray random(long... shape) {
        int count = 1;
        for (long extent : shape) {
            count *= (int) extent;
        }
        return Buffers.array(new Random(5).doubles(count, -1, 1).toArray(), shape);
    }
}

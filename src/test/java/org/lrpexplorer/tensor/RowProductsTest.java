package org.lrpexplorer.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class RowProductsTest {

    private final Random random = new Random(4);

    @ParameterizedTest
    @CsvSource({"64, 10", "513, 257", "1, 3", "2048, 100"})
    void aRowsProductDoesNotDependOnTheOtherRows(int length, int width) {
        double[] rows = gaussian(16 * length);
        double[] last = Arrays.copyOfRange(rows, 15 * length, 16 * length);
        double[] matrix = gaussian(width * length);
        for (DataType type : new DataType[] {DataType.FLOAT, DataType.DOUBLE}) {
            INDArray x = Buffers.array(rows, 16, length).castTo(type);
            INDArray alone = Buffers.array(last, 1, length).castTo(type);
            INDArray stored = Buffers.array(matrix, width, length).castTo(type);
            INDArray turned = Buffers.array(matrix, length, width).castTo(type);

            assertThat(lastRow(RowProducts.of(x, stored, true), width))
                    .isEqualTo(Buffers.doubles(RowProducts.of(alone, stored, true)));
            assertThat(lastRow(RowProducts.of(x, turned, false), width))
                    .isEqualTo(Buffers.doubles(RowProducts.of(alone, turned, false)));
        }
    }

    @Test
    void theProductIsThatOfAPlainLoop() {
        double[] x = gaussian(3 * 5);
        double[] m = gaussian(5 * 4);

        double[] product = Buffers.doubles(RowProducts.of(Buffers.array(x, 3, 5), Buffers.array(m, 5, 4), false));

        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                double sum = 0;
                for (int k = 0; k < 5; k++) {
                    sum += x[row * 5 + k] * m[k * 4 + column];
                }
                assertThat(product[row * 4 + column]).isCloseTo(sum, within(1e-12));
            }
        }
    }

    @Test
    void extentsThatDoNotMeetAreRefused() {
        INDArray x = Buffers.array(new double[6], 2, 3);

        assertThatThrownBy(() -> RowProducts.of(x, Buffers.array(new double[8], 4, 2), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Rows of 3 values cannot be multiplied by a matrix of 4 rows");
    }

    private static double[] lastRow(INDArray product, int width) {
        double[] values = Buffers.doubles(product);
        return Arrays.copyOfRange(values, values.length - width, values.length);
    }

    private double[] gaussian(int count) {
        return random.doubles(count, -1, 1).toArray();
    }
}

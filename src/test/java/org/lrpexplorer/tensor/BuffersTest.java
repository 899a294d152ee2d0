package org.lrpexplorer.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class BuffersTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 1", "2, 3, 1, 5", "1, 64, 9, 7"})
    void whatIsCopiedInComesOutInTheSameOrder(int n, int c, int h, int w) {
        float[] singles = new float[n * c * h * w];
        double[] doubles = new double[singles.length];
        for (int i = 0; i < singles.length; i++) {
            singles[i] = i / 3f - 7;
            doubles[i] = i / 3d - 7;
        }
        INDArray single = Buffers.array(singles, n, c, h, w);
        INDArray precise = Buffers.array(doubles, n, c, h, w);
        assertThat(single.dataType()).isEqualTo(DataType.FLOAT);
        assertThat(precise.dataType()).isEqualTo(DataType.DOUBLE);
        assertThat(single.shape()).containsExactly(n, c, h, w);
        assertThat(Buffers.floats(single)).containsExactly(singles);
        assertThat(Buffers.doubles(precise)).containsExactly(doubles);
        int last = singles.length - 1;
        assertThat(single.getFloat(n - 1, c - 1, h - 1, w - 1)).isEqualTo(singles[last]);
        assertThat(precise.getDouble(n - 1, c - 1, h - 1, w - 1)).isEqualTo(doubles[last]);
    }

    @Test
    void copiesTakeAnyShapeOfAsManyValuesWhateverTheLayoutOfTheSource() {
        INDArray array = Buffers.widened(new float[] {1, 2, 3, 4, 5, 6}, 2, 3);
        INDArray copy = Buffers.copy(array, 3, 2);
        INDArray ofTransposed = Buffers.copy(array.transpose(), 6);
        INDArray single = Buffers.copy(array.castTo(DataType.FLOAT), 6);
        array.assign(0);

        assertThat(copy.shape()).containsExactly(3, 2);
        assertThat(Buffers.doubles(copy)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(Buffers.doubles(ofTransposed)).containsExactly(1, 4, 2, 5, 3, 6);
        assertThat(Buffers.floats(single)).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void whatLiesWhereAnotherArrayLayIsReadAsItself() {
        for (int length = 1; length < 2000; length++) {
            INDArray array = Buffers.array(new double[length], length).assign(length);
            assertThat(Buffers.doubles(array)).hasSize(length).endsWith(length);
            array.close();
        }
    }

    @Test
    void aCopyDoesNotFollowItsSource() {
        double[] values = {1, 2};
        INDArray array = Buffers.array(values, 2);
        values[0] = 5;
        assertThat(array.getDouble(0)).isEqualTo(1);
    }

    @Test
    void nothingIsAnArrayOfNothing() {
        assertThat(Buffers.array(new float[0], 0).length()).isZero();
        assertThat(Buffers.array(new double[0], 0).length()).isZero();
    }

    @Test
    void oneNumberMayHaveNoAxis() {
        assertThat(Buffers.array(new float[] {3}).getFloat(0)).isEqualTo(3);
        assertThat(Buffers.array(new double[] {3}).getDouble(0)).isEqualTo(3);
    }

    @Test
    void anotherNumberOfValuesThanTheShapeHoldsIsRefused() {
        assertThatThrownBy(() -> Buffers.array(new float[] {1, 2, 3}, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shape [");
        assertThatThrownBy(() -> Buffers.array(new float[] {1, 2}, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shape [");
    }
}

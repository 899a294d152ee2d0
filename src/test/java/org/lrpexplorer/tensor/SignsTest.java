package org.lrpexplorer.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Whether anything is below zero, wherever it stands and however the array lies in memory. */
class SignsTest {

    @ParameterizedTest
    @EnumSource(names = {"FLOAT", "DOUBLE"})
    void oneNegativeNumberIsFoundAnywhere(DataType type) {
        for (int place = 0; place < 24; place++) {
            double[] values = new double[24];
            values[place] = -1e-30;
            INDArray array = Buffers.array(values, 2, 3, 4).castTo(type);

            assertThat(Signs.anyNegative(array)).isTrue();
            assertThat(Signs.anyNegative(array.permute(2, 0, 1))).isTrue();
            assertThat(Signs.anyNegative(array.neg())).isFalse();
        }
    }
}

package org.lrpexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Products with gates, and repeated cells, in numbers. */
class GateTest {

    private static final INDArray MAPS = Buffers.array(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, 1, 2, 2, 2);

    @Test
    void aGateSpreadsWhereItsExtentIsOne() {
        assertThat(product(Buffers.array(new double[] {10, -1}, 1, 2, 1, 1)))
                .containsExactly(10, 20, 30, 40, -5, -6, -7, -8);
        assertThat(product(Buffers.array(new double[] {10, 1, 0, 2}, 1, 1, 2, 2)))
                .containsExactly(10, 2, 0, 8, 50, 6, 0, 16);
        assertThat(product(MAPS)).containsExactly(1, 4, 9, 16, 25, 36, 49, 64);
    }

    private static double[] product(INDArray gate) {
        return Buffers.doubles(new Gate().forward(List.of(MAPS, gate)));
    }

    @Test
    void aGateLargerThanTheSignalIsRefused() {
        assertThatThrownBy(() -> new Gate().outputShape(List.of(Shape.of(2, 1, 1), Shape.of(2, 3, 3))))
                .hasMessage("its gate of 2×3×3 does not spread over the signal of 2×1×1");
    }

    @Test
    void everyCellIsRepeatedInItsPlace() {
        INDArray x = Buffers.array(new double[] {1, 2, 3, 4}, 1, 1, 2, 2);
        Upsample layer = new Upsample(2, 3);

        INDArray y = layer.forward(List.of(x));

        assertThat(y.shape()).containsExactly(1, 1, 4, 6);
        assertThat(Buffers.doubles(y))
                .containsExactly(1, 1, 1, 2, 2, 2, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 3, 3, 3, 4, 4, 4);
        assertThat(Buffers.doubles(layer.backward(List.of(x), y).get(0))).containsExactly(6, 12, 18, 24);
    }
}

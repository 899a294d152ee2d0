package org.lrpexplorer.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ArrayStockTest {

    private final ArrayStock stock = new ArrayStock(5 * 24 * Double.BYTES);

    @Test
    void anArrayIsHandedOutOnceAndOnlyForItsShape() {
        INDArray array = array(2, 3, 4);

        assertThat(stock.put(array)).isTrue();

        assertThat(stock.take(3, 2, 4)).isEmpty();
        assertThat(stock.take(2, 3, 4)).get().isSameAs(array);
        assertThat(stock.take(2, 3, 4)).isEmpty();
    }

    @Test
    void whatIsGivenTwiceOrInTwoShapesIsHandedOutOnce() {
        INDArray array = array(2, 3, 4);

        stock.put(array);
        stock.put(array);
        stock.put(array.reshape('c', 6, 4));

        assertThat(stock.take(2, 3, 4)).isPresent();
        assertThat(stock.take(2, 3, 4)).isEmpty();
        assertThat(stock.take(6, 4)).isEmpty();
    }

    @Test
    void thereIsRoomForSoManyBytes() {
        for (int i = 0; i < 5; i++) {
            assertThat(stock.put(array(2, 3, 4))).isTrue();
        }
        assertThat(stock.put(array(2, 3, 4))).isFalse();

        assertThat(stock.take(2, 3, 4)).isPresent();
        assertThat(stock.put(array(4, 6))).isTrue();
    }

    @Test
    void whatWasTakenIsCountedUntilSomebodyAsks() {
        stock.put(array(2, 3, 4));
        stock.take(2, 3, 4);
        stock.take(2, 3, 4);

        assertThat(stock.bytesTaken()).isEqualTo(2 * 3 * 4 * Double.BYTES);
        assertThat(stock.bytesTaken()).isZero();
    }

    @Test
    void partsOfOtherArraysAndSinglePrecisionAreRefused() {
        assertThat(stock.put(array(2, 3, 4).slice(1))).isFalse();
        assertThat(stock.put(array(2, 3, 4).permute(2, 0, 1))).isFalse();
        assertThat(stock.put(Nd4j.zeros(DataType.FLOAT, 2, 3))).isFalse();
    }

    private static INDArray array(long... shape) {
        return Nd4j.zeros(DataType.DOUBLE, shape);
    }
}

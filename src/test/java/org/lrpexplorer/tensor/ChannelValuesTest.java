package org.lrpexplorer.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Arithmetic with values per channel against ND4J's own broadcasts, bit for bit. */
class ChannelValuesTest {

    private record Case(String name, INDArray batch, INDArray values) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        INDArray maps = random(3, 4, 5, 6);
        return Stream.of(
                new Case("maps", maps, random(1, 4, 1, 1)),
                new Case("vectors", random(3, 7), random(1, 7)),
                new Case("values of one map for all samples", maps, random(1, 4, 5, 6)),
                new Case("one value for all channels", maps, random(1, 1, 1, 1)),
                new Case("maps that do not lie in order", random(3, 5, 6, 4).permute(0, 3, 1, 2), random(1, 4, 1, 1)),
                new Case("maps in single precision", maps.castTo(DataType.FLOAT), single(random(1, 4, 1, 1))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void productsAreThoseOfTheBroadcastInANewArray(Case tested) {
        INDArray before = tested.batch.dup();

        INDArray products = ChannelValues.times(tested.batch, tested.values);

        assertThat(products).isEqualTo(before.mul(tested.values)).isNotSameAs(tested.batch);
        assertThat(products.dataType()).isEqualTo(before.dataType());
        assertThat(tested.batch).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sumsAreThoseOfTheBroadcastInTheBatchItself(Case tested) {
        INDArray before = tested.batch.dup();

        INDArray sums = ChannelValues.addTo(tested.batch, tested.values);

        assertThat(sums).isSameAs(tested.batch).isEqualTo(before.add(tested.values));
    }

    @Test
    void anArrayWhoseMemoryIsGivenBackLeavesOthersAsTheyAre() {
        INDArray first = random(8, 16, 28, 28);
        INDArray expected = first.dup();
        INDArray second = random(8, 16, 28, 28);
        expected.addi(second);

        INDArray sum = Elements.sum(first, second);
        INDArray next = Nd4j.zeros(DataType.DOUBLE, 8, 16, 28, 28);

        assertThat(sum).isSameAs(first).isEqualTo(expected);
        assertThat(next.sumNumber().doubleValue()).isZero();
    }

    private static INDArray random(long... shape) {
        Random random = new Random(shape.length);
        int count = Math.toIntExact(LongStream.of(shape).reduce(1, Math::multiplyExact));
        double[] values = random.doubles(count, -1, 1).toArray();
        return Buffers.array(values, shape);
    }

    private static INDArray single(INDArray array) {
        return array.castTo(DataType.FLOAT);
    }
}

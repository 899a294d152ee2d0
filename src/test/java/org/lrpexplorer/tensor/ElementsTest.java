package org.lrpexplorer.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class ElementsTest {

    private record Case(String name, INDArray a, INDArray b) {
        @Override
        public String toString() {
            return name;
        }

        /** Value by value, where the second may hold one sample only. */
        double[] expected(DoubleBinaryOperator operator) {
            double[] values = Buffers.doubles(a);
            double[] others = Buffers.doubles(b);
            for (int i = 0; i < values.length; i++) {
                values[i] = operator.applyAsDouble(values[i], others[i % others.length]);
            }
            return values;
        }
    }

    static Stream<Case> cases() {
        INDArray maps = random(3, 4, 9, 100);
        return Stream.of(
                new Case("alike, longer than a piece", maps, random(3, 4, 9, 100)),
                new Case("one sample for all", maps, random(1, 4, 9, 100)),
                new Case("vectors", random(3, 7), random(1, 7)),
                new Case("the first does not lie in order", random(3, 9, 100, 4).permute(0, 3, 1, 2), maps.dup()),
                new Case(
                        "the second does not lie in order",
                        maps,
                        random(3, 9, 100, 4).permute(0, 3, 1, 2)),
                new Case("single precision", maps.castTo(DataType.FLOAT), maps.castTo(DataType.FLOAT)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void newArraysHoldTheProductsAndSumsOfEachValue(Case tested) {
        INDArray before = tested.a.dup();

        assertThat(exactly(Elements.times(tested.a, tested.b))).isEqualTo(of(tested, (a, b) -> a * b));
        assertThat(exactly(Elements.plus(tested.a, tested.b))).isEqualTo(of(tested, Double::sum));
        assertThat(tested.a).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void changedArraysHoldThemToo(Case tested) {
        double[] products = of(tested, (a, b) -> a * b);
        double[] sums = of(tested, Double::sum);
        double[] halves = of(tested, (a, b) -> a * 0.5);
        INDArray product = tested.a.dup();
        INDArray sum = tested.a.dup();
        INDArray half = tested.a.dup();

        assertThat(Elements.multiplyBy(product, tested.b)).isSameAs(product);
        assertThat(Elements.addTo(sum, tested.b)).isSameAs(sum);
        assertThat(Elements.multiplyBy(half, 0.5)).isSameAs(half);

        assertThat(exactly(product)).isEqualTo(products);
        assertThat(exactly(sum)).isEqualTo(sums);
        assertThat(exactly(half)).isEqualTo(halves);
    }

    private static double[] exactly(INDArray array) {
        return Buffers.doubles(array);
    }

    private static double[] of(Case tested, DoubleBinaryOperator operator) {
        double[] expected = tested.expected(operator);
        if (tested.a.dataType() == DataType.FLOAT) {
            for (int i = 0; i < expected.length; i++) {
                expected[i] = (float) expected[i];
            }
        }
        return expected;
    }

    private static INDArray random(long... shape) {
        int count = Math.toIntExact(LongStream.of(shape).reduce(1, Math::multiplyExact));
        return Buffers.array(new Random(count).doubles(count, -1, 1).toArray(), shape);
    }
}

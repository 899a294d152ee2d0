package org.lrpexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Activations against numbers that another program computed, and their slopes against differences. */
class PointwiseTest {

    @ParameterizedTest
    @CsvSource({
        "LEAKY_RELU, -0.017, 0.6, 3.5",
        "ELU, -0.817316475947265, 0.6, 3.5",
        "SELU, -1.43692355762659, 0.630420592413288, 3.67745345574418",
        "CELU, -0.817316475947265, 0.6, 3.5",
        "GELU, -0.0757612866895232, 0.435448129349956, 3.49918579822338",
        "GELU_TANH, -0.0758941044488438, 0.435415199230815, 3.49938380234463",
        "SIGMOID, 0.154465265083535, 0.645656306225795, 0.970687769248644",
        "TANH, -0.935409070603099, 0.537049566998035, 0.998177897611199",
        "HARD_SIGMOID, 0.16, 0.62, 1",
        "HARD_SWISH, -0.368333333333333, 0.36, 3.5",
        "SOFTPLUS, 0.167786029386266, 1.03748795048589, 3.52975041827262",
        "SOFTSIGN, -0.62962962962963, 0.375, 0.777777777777778",
        "MISH, -0.282589380603915, 0.466136485694329, 3.49399071511752",
        "THRESHOLDED_RELU, 0, 0, 3.5",
        "ERF, -0.983790458590775, 0.603856090847926, 0.999999256901628",
        "SQUARE, 2.89, 0.36, 12.25",
        "CUBE, -4.913, 0.216, 42.875",
        "ABS, 1.7, 0.6, 3.5"
    })
    void valuesAreThoseOfTheFormula(Nonlinearity function, double low, double middle, double high) {
        INDArray x = Buffers.array(new double[] {-1.7, 0.6, 3.5}, 1, 3);

        double[] values = Buffers.doubles(new Pointwise(function).forward(List.of(x)));

        assertThat(values).containsExactly(new double[] {low, middle, high}, within(1e-14));
    }

    @ParameterizedTest
    @EnumSource
    void slopesAreThoseOfTheValues(Nonlinearity function) {
        double h = 1e-3;
        double a = function.usualAlpha() * 1.3;
        double b = function.usualBeta() * 0.9;
        for (double x = -7.05; x < 7; x += 0.1) {
            double difference = (8 * (function.of(x + h, a, b) - function.of(x - h, a, b))
                            - function.of(x + 2 * h, a, b)
                            + function.of(x - 2 * h, a, b))
                    / (12 * h);

            assertThat(function.slope(x, a, b)).isCloseTo(difference, within(1e-10));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noFiniteNumberGivesAnythingElse(Nonlinearity function) {
        double[] far = {-1e30, -1e3, -30, 0, 30, 1e3, 1e30};
        INDArray x = Buffers.array(far, 1, far.length);
        Pointwise layer = new Pointwise(function);

        for (INDArray result : List.of(
                layer.forward(List.of(x)),
                layer.backward(List.of(x), x.ulike().assign(1)).get(0))) {
            assertThat(DoubleStream.of(Buffers.doubles(result))).allMatch(Double::isFinite);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoNumberStaysSo(Nonlinearity function) {
        INDArray x = Buffers.array(new double[] {Double.NaN, 1}, 1, 2);
        boolean compares = function == Nonlinearity.THRESHOLDED_RELU;

        double[] values = Buffers.doubles(new Pointwise(function).forward(List.of(x)));

        assertThat(Double.isNaN(values[0])).isNotEqualTo(compares);
    }

    @Test
    void singlePrecisionIsTheRoundedDouble() {
        INDArray x = Buffers.array(new double[] {-1.25, 0.5}, 2, 1);
        Pointwise gelu = new Pointwise(Nonlinearity.GELU);

        INDArray single = gelu.forward(List.of(x.castTo(DataType.FLOAT)));

        assertThat(single.dataType()).isEqualTo(DataType.FLOAT);
        assertThat(single).isEqualTo(gelu.forward(List.of(x)).castTo(DataType.FLOAT));
    }

    @Test
    void slopesOfEachChannelBendWhatIsBelowZero() {
        INDArray x = Buffers.array(new double[] {-2, 3, -2, 3}, 1, 2, 1, 2);
        PRelu layer = new PRelu(Buffers.array(new double[] {0.5, -1}, 2));

        assertThat(Buffers.doubles(layer.forward(List.of(x)))).containsExactly(-1, 3, 2, 3);
    }

    @Test
    void parametersThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new Pointwise(Nonlinearity.CELU, 0, 0)).hasMessageContaining("divide by zero");
        assertThatThrownBy(() -> new Pointwise(Nonlinearity.ELU, Double.NaN, 0)).hasMessageContaining("not finite");
        assertThatThrownBy(() -> new PRelu(Buffers.array(new double[] {1, 2}, 2, 1)))
                .hasMessageContaining("one slope per channel");
        assertThatThrownBy(
                        () -> new PRelu(Buffers.array(new double[] {1, 2}, 2)).outputShape(List.of(Shape.of(3, 2, 2))))
                .hasMessageContaining("slopes for 2 channels", "3×2×2");
    }
}

package org.lrpexplorer.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

class RulesTest {

    @Test
    void theShortFormReadsBackAsTheSameRule() {
        List<Rule> rules = List.of(
                new Epsilon(0.25),
                new Epsilon(1e-9),
                new EpsilonRms(0.1),
                new Gamma(0.5),
                new Norm(0),
                new AlphaBeta(3, 2),
                new AlphaBeta(2, 1, 1e-9),
                new ZPlus(1e-9),
                new WithoutBias(new Epsilon(0.25)),
                new WithoutBias(new ZBox(Box.of(-1, 2))));

        assertThat(rules)
                .allSatisfy(rule -> assertThat(Rules.parse(rule.notation())).isEqualTo(rule));
        assertThat(Rules.all())
                .allSatisfy(rule -> assertThat(Rules.parse(rule.notation())).isEqualTo(rule));
    }

    @Test
    void numbersAreWrittenShort() {
        assertThat(new Epsilon(0.25).notation()).isEqualTo("Epsilon:0.25");
        assertThat(new Epsilon(1e-9).notation()).isEqualTo("Epsilon:1e-9");
        assertThat(new AlphaBeta(1.5, 0.5).notation()).isEqualTo("AlphaBeta:1.5,0.5");
        assertThat(new AlphaBeta(2, 1, 0.01).notation()).isEqualTo("AlphaBeta:2,1,0.01");
        assertThat(new ZPlus(1e-9).notation()).isEqualTo("ZPlus:1e-9");
        assertThat(new WithoutBias(new Epsilon(0.25)).notation()).isEqualTo("Epsilon:0.25_nobias");
        assertThat(new ZBox(Box.parse("-1,-2..1,2.50")).notation()).isEqualTo("ZBox:-1,-2..1,2.5");
    }

    @Test
    void parametersAtDefaultMayBeLeftOutOrWritten() {
        assertThat(Rules.parse("Epsilon")).isEqualTo(Rules.parse("Epsilon:1e-6"));
        assertThat(Rules.parse("Gamma:0.25")).isEqualTo(new Gamma());
        assertThat(Rules.parse("EpsilonRms")).isEqualTo(new EpsilonRms(0.25));
        assertThat(Rules.parse("AlphaBeta")).isEqualTo(Rules.parse("AlphaBeta: 2, 1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sparkle",
                "Epsilon:x",
                "Epsilon:",
                "Epsilon:1,2",
                "AlphaBeta:2",
                "AlphaBeta:2,1,1e-6,1",
                "AlphaBeta:2,1,-1",
                "ZPlus:1,0",
                "Flat:1",
                "Gamma:-1",
                "ZBox:1",
                "ZBox:2..1",
                "Pass_nobias",
                "ZPlus_nobias_nobias",
                "_nobias"
            })
    void whatIsNoRuleIsRefusedInOneSentence(String notation) {
        assertThatThrownBy(() -> Rules.parse(notation))
                .isInstanceOf(RuleException.class)
                .message()
                .startsWith("The")
                .endsWith(".");
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> new AlphaBeta(2, 2))
                .isInstanceOf(RuleException.class)
                .hasMessage("The rule AlphaBeta needs β ≥ 0 and α − β = 1, but was given α = 2.0 and β = 2.0.");
        assertThatThrownBy(() -> new AlphaBeta(0.5, -0.5)).isInstanceOf(RuleException.class);
        assertThatThrownBy(() -> new AlphaBeta(Double.NaN, 1)).isInstanceOf(RuleException.class);
        assertThatThrownBy(() -> new Epsilon(-1))
                .isInstanceOf(RuleException.class)
                .hasMessage("The rule Epsilon needs an ε of 0 or more, but was given -1.0.");
        assertThatThrownBy(() -> new Epsilon(Double.NaN)).isInstanceOf(RuleException.class);
        assertThatThrownBy(() -> new Norm(Double.POSITIVE_INFINITY)).isInstanceOf(RuleException.class);
        assertThatThrownBy(() -> new Gamma(-0.1))
                .isInstanceOf(RuleException.class)
                .hasMessage("The rule Gamma needs a γ of 0 or more, but was given -0.1.");
        assertThatThrownBy(() -> new EpsilonRms(Double.NaN)).isInstanceOf(RuleException.class);
        assertThatThrownBy(() -> new WithoutBias(new WithoutBias(new ZPlus()))).isInstanceOf(RuleException.class);
    }

    @Test
    void aBoxRuleWithoutBoxIsRefused() {
        Dense layer = Dense.of(Buffers.array(new float[] {1, -1, 2, 0}, 2, 2), null);

        assertThatThrownBy(() -> new ZBox().on(layer, List.of(Shape.of(2))))
                .isInstanceOf(RuleException.class)
                .hasMessageStartingWith("The rule ZBox needs a box");
    }

    @Test
    void gammaDropsTheRelevanceOfAnOutputOfZero() {
        Dense layer = Dense.of(Buffers.array(new float[] {1, -1, 2, 0}, 2, 2), null);
        INDArray x = Buffers.array(new float[] {3, 3}, 1, 2);

        INDArray relevance = new Gamma()
                .propagate(layer, List.of(x), layer.forward(List.of(x)), Buffers.array(new float[] {5, 7}, 1, 2))
                .get(0);

        assertThat(Buffers.doubles(relevance)[0]).isCloseTo(7, within(1e-5));
        assertThat(Buffers.doubles(relevance)[1]).isZero();
    }

    @Test
    void epsilonInUnitsOfTheRmsIsOfEachSampleAlone() {
        Dense layer = Dense.of(Buffers.array(new double[] {1, 2}, 2, 1), null);
        INDArray x = Buffers.array(new double[] {1, 1000}, 2, 1);

        INDArray relevance = new EpsilonRms(0.5)
                .propagate(layer, List.of(x), layer.forward(List.of(x)), Buffers.array(new double[] {1, 1, 1, 1}, 2, 2))
                .get(0);

        double e = 0.5 * Math.sqrt(2.5);
        double expected = 1 / (1 + e) + 2 / (2 + e);
        assertThat(Buffers.doubles(relevance)[0]).isCloseTo(expected, within(1e-12));
        assertThat(Buffers.doubles(relevance)[1]).isCloseTo(expected, within(1e-12));
    }

    @Test
    void aFixedTermIsTheSameForEverySample() {
        Dense layer = Dense.of(Buffers.array(new double[] {1, 2, 3, 4}, 2, 2), Buffers.array(new double[] {1, 1}, 2));
        INDArray x = Buffers.array(new double[] {0, 0, -5, 7}, 2, 2);

        INDArray relevance = new WSquare()
                .propagate(layer, List.of(x), layer.forward(List.of(x)), Buffers.array(new double[] {6, 0, 6, 0}, 2, 2))
                .get(0);

        assertThat(Buffers.doubles(relevance)[0]).isCloseTo(1, within(1e-6));
        assertThat(Buffers.doubles(relevance)[3]).isCloseTo(4, within(1e-6));
    }

    @Test
    void lrpZeroHandsNothingDownWhereTheOutputIsZero() {
        Dense layer = Dense.of(Buffers.array(new float[] {1, -1, 2, 0}, 2, 2), null);
        INDArray x = Buffers.array(new float[] {3, 3}, 1, 2);

        INDArray relevance = new LrpZero()
                .propagate(layer, List.of(x), layer.forward(List.of(x)), Buffers.array(new float[] {5, 7}, 1, 2))
                .get(0);

        assertThat(Buffers.floats(relevance)).containsExactly(7, 0);
    }

    @Test
    void zPlusLosesRelevanceOfOutputsWithoutAnyPositivePart() {
        Dense layer = Dense.of(Buffers.array(new float[] {-1, -2, 1, 1}, 2, 2), Buffers.array(new float[] {-1, 0}, 2));
        INDArray x = Buffers.array(new float[] {1, 1}, 1, 2);

        INDArray relevance = new ZPlus()
                .propagate(layer, List.of(x), layer.forward(List.of(x)), Buffers.array(new float[] {5, 0}, 1, 2))
                .get(0);

        assertThat(Buffers.floats(relevance)).containsExactly(0, 0);
    }
}

package org.lrpexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutputMeaningTest {

    @Test
    void aSigmoidTakesEachLogitByItself() {
        assertThat(OutputMeaning.SIGMOID.probabilities(List.of(-2.986f)).orElseThrow())
                .containsExactly(new double[] {0.048}, within(5e-4));
        assertThat(OutputMeaning.SIGMOID
                        .probabilities(List.of(3f, 2.9f, -0.996f))
                        .orElseThrow())
                .containsExactly(new double[] {0.9526, 0.9478, 0.2697}, within(1e-4));
    }

    @Test
    void aSoftmaxSharesOutHoweverLargeTheLogits() {
        assertThat(OutputMeaning.SOFTMAX
                        .probabilities(List.of(1000f, 1000f, -1000f))
                        .orElseThrow())
                .containsExactly(0.5, 0.5, 0);
    }

    @Test
    void aSigmoidOfVeryLargeLogitsIsFinite() {
        assertThat(OutputMeaning.SIGMOID.probabilities(List.of(-1e9f, 1e9f)).orElseThrow())
                .containsExactly(0, 1);
    }

    @Test
    void aRegressionHasNoProbabilities() {
        assertThat(OutputMeaning.NONE.probabilities(List.of(-0.5f))).isEmpty();
    }

    @Test
    void probabilitiesStayWhatTheyAre() {
        assertThat(OutputMeaning.PROBABILITY
                        .probabilities(List.of(0.25f, 0.75f))
                        .orElseThrow())
                .containsExactly(0.25, 0.75);
    }

    @Test
    void theOtherOfTwoClassesGetsWhatIsLeft() {
        for (OutputMeaning meaning : List.of(OutputMeaning.SIGMOID, OutputMeaning.PROBABILITY)) {
            double one = meaning.probabilities(List.of(0.3f)).orElseThrow()[0];
            double other =
                    meaning.probabilities(List.of(meaning.complement(0.3f))).orElseThrow()[0];

            assertThat(one + other).isCloseTo(1, within(1e-7));
        }
    }

    @Test
    void aWordOfACardIsOneMeaning() {
        for (OutputMeaning meaning : OutputMeaning.values()) {
            assertThat(OutputMeaning.of(meaning.word())).isEqualTo(meaning);
        }
        assertThatThrownBy(() -> OutputMeaning.of("logistic"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it is none of softmax, sigmoid, outputs, none");
    }
}

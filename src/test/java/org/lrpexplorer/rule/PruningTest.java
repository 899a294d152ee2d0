package org.lrpexplorer.rule;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PruningTest {

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, 1.5, Double.NaN})
    void sharesOutsideZeroToOneAreRefused(double share) {
        assertThatThrownBy(() -> Pruning.of(share))
                .isInstanceOf(RuleException.class)
                .hasMessage("Pruning needs a share p⁺ of at least 0 and below 1, but was given " + share + ".");
    }
}

package org.lrpexplorer.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AmountScaleTest {

    @Test
    void amountsOfLikeSizeLieInProportion() {
        AmountScale scale = AmountScale.of(List.of(9.65, 6.46, -0.5));

        assertThat(scale.isLogarithmic()).isFalse();
        assertThat(scale.position(6.46)).isEqualTo(6.46);
        assertThat(scale.low()).isEqualTo(-5);
        assertThat(scale.high()).isEqualTo(10);
        assertThat(scale.label(5)).isEqualTo("5");
    }

    @Test
    void amountsThatSpanDecadesAreCountedInThem() {
        AmountScale scale = AmountScale.of(List.of(9.65, 1.2e7, -300.0, 0.0));

        assertThat(scale.isLogarithmic()).isTrue();
        assertThat(scale.position(1e7) - scale.position(1e5)).isCloseTo(2, within(1e-9));
        assertThat(scale.position(-300)).isNegative().isEqualTo(-scale.position(300));
        assertThat(scale.position(0)).isZero();
        assertThat(scale.position(9.65)).isBetween(0.0, 1.0);
        assertThat(scale.label(scale.position(1e5))).isEqualTo("1.0e5");
        assertThat(scale.high()).isGreaterThanOrEqualTo(scale.position(1.2e7));
        assertThat(scale.low()).isLessThanOrEqualTo(scale.position(-300));
    }

    @Test
    void whatIsFarTooSmallLiesAtZero() {
        AmountScale scale = AmountScale.of(List.of(1e10, 1e-30));

        assertThat(scale.position(1e-30)).isZero();
        assertThat(scale.high()).isLessThanOrEqualTo(12);
    }

    @Test
    void nothingAtAllHasAnAxisToo() {
        for (AmountScale scale : List.of(AmountScale.of(List.of()), AmountScale.of(List.of(0.0, 0.0)))) {
            assertThat(scale.high()).isGreaterThan(scale.low());
            assertThat(scale.step()).isPositive();
            assertThat(scale.label(0)).isEqualTo("0");
        }
    }
}

package org.lrpexplorer.tools.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The course of the learning rate. */
class OneCycleTest {

    private final OneCycle cycle = new OneCycle(0.2, 1000);

    @Test
    void theRateRisesToItsPeakAndFallsToNearlyNothing() {
        assertThat(cycle.rate(0)).isLessThan(0.001);
        assertThat(cycle.rate(249)).isCloseTo(0.2, within(0.001));
        assertThat(cycle.rate(625)).isCloseTo(0.1, within(0.001));
        assertThat(cycle.rate(999)).isLessThan(0.00001);
    }
}

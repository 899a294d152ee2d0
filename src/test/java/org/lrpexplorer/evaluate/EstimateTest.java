package org.lrpexplorer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EstimateTest {

    private static final OptionalDouble NONE = OptionalDouble.empty();

    private static OptionalDouble value(double value) {
        return OptionalDouble.of(value);
    }

    @Test
    void countsWhatIsLeftOut() {
        Estimate estimate = Estimate.of(List.of(value(1), NONE, value(2), value(3)), 1);

        assertThat(estimate.count()).isEqualTo(3);
        assertThat(estimate.leftOut()).isEqualTo(1);
        assertThat(estimate.mean()).isEqualTo(2);
        assertThat(estimate.standardError()).isCloseTo(1 / Math.sqrt(3), within(1e-12));
        assertThat(Estimate.of(List.of(NONE, NONE), 1).leftOut()).isEqualTo(2);
        assertThat(Estimate.of(List.of(NONE), 1).mean()).isNaN();
    }

    @Test
    void theIntervalIsThatOfTheNormalDistributionWhereThereAreManyValues() {
        Random random = new Random(2);
        List<OptionalDouble> values = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            values.add(value(5 + random.nextGaussian()));
        }

        Estimate estimate = Estimate.of(values, 3);

        double reach = 1.96 * estimate.standardError();
        assertThat(estimate.low()).isCloseTo(estimate.mean() - reach, within(0.15 * reach));
        assertThat(estimate.high()).isCloseTo(estimate.mean() + reach, within(0.15 * reach));
        assertThat(Estimate.of(values, 3)).isEqualTo(estimate);
        assertThat(Estimate.of(values, 4)).isNotEqualTo(estimate);
    }

    @Test
    void pairedDifferencesKnowNothingOfWhatBothHaveInCommon() {
        List<OptionalDouble> a = List.of(value(10), value(200), NONE, value(-30), value(7));
        List<OptionalDouble> b = List.of(value(9), value(199), value(4), value(-31), NONE);

        Estimate difference = Estimate.ofDifference(a, b, 5);

        assertThat(difference).isEqualTo(new Estimate(3, 2, 1, 0, 1, 1));
    }
}

package org.lrpexplorer.explore.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.evaluate.Estimate;
import org.lrpexplorer.evaluate.experiment.LrpMethod;
import org.lrpexplorer.evaluate.experiment.MeasuredQuantity;
import org.lrpexplorer.evaluate.experiment.MethodPair;
import org.lrpexplorer.evaluate.measure.MapMeasure;
import org.lrpexplorer.evaluate.measure.Measures;
import org.lrpexplorer.evaluate.measure.Preference;
import org.lrpexplorer.evaluate.measure.Quantity;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composites;

class PairedDifferenceTest {

    private static final MapMeasure MEASURE = Measures.maps().get(0);

    private static PairedDifference difference(Preference better, double mean, double low, double high, int count) {
        return new PairedDifference(
                new MethodPair(
                        new LrpMethod(Composites.epsilonPlus(), Optional.of(BatchNormTreatment.PASS)),
                        new LrpMethod(Composites.epsilonPlus(), Optional.empty())),
                new MeasuredQuantity(MEASURE, new Quantity("x", "x", better)),
                new Estimate(count, 0, mean, 0.02, low, high));
    }

    @Test
    void itSaysWhichIsHigherAndWhichIsBetter() {
        PairedDifference fused = difference(Preference.HIGHER, -0.12, -0.16, -0.08, 100);
        assertThat(fused.sentence()).isEqualTo("fused higher by 0.120 [0.080, 0.160] on 100 samples");
        assertThat(fused.meaning()).isEqualTo("fused is better");
        assertThat(difference(Preference.LOWER, -0.12, -0.16, -0.08, 100).meaning())
                .isEqualTo("raw is better");
        PairedDifference raw = difference(Preference.HIGHER, 0.12, 0.08, 0.16, 100);
        assertThat(raw.sentence()).isEqualTo("raw higher by 0.120 [0.080, 0.160] on 100 samples");
        assertThat(raw.meaning()).isEqualTo("raw is better");
        assertThat(difference(Preference.LOWER, 0.12, 0.08, 0.16, 100).meaning())
                .isEqualTo("fused is better");
        assertThat(difference(Preference.NEITHER, 0.12, 0.08, 0.16, 100).meaning())
                .isEmpty();
    }

    @Test
    void whatTheIntervalDoesNotTellIsNotSaid() {
        assertThat(difference(Preference.HIGHER, 0.01, -0.02, 0.04, 30).sentence())
                .isEqualTo("no difference can be told: raw − fused +0.010 [−0.020, 0.040] on 30 samples");
        assertThat(difference(Preference.HIGHER, 0.01, 0, 0.04, 30).verdict()).isEqualTo(PairedDifference.Verdict.NONE);
        assertThat(difference(Preference.HIGHER, 0.2, 0.2, 0.2, 1).verdict())
                .as("one image tells nothing")
                .isEqualTo(PairedDifference.Verdict.NONE);
        assertThat(difference(Preference.HIGHER, Double.NaN, Double.NaN, Double.NaN, 0)
                        .sentence())
                .isEqualTo("not defined on any sample");
    }
}

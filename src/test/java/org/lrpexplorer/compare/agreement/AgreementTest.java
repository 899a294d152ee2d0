package org.lrpexplorer.compare.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.agreement.Agreement;

class AgreementTest {

    private static Heatmap map(float... values) {
        return new Heatmap("m", values.length, 1, values);
    }

    private static Heatmap random(long seed, float scale) {
        Random random = new Random(seed);
        float[] values = new float[60];
        for (int i = 0; i < values.length; i++) {
            values[i] = scale * (float) random.nextGaussian();
        }
        return new Heatmap("m", 10, 6, values);
    }

    /** By pairs of positions: no mean enters. */
    private static double slowPearson(Heatmap a, Heatmap b) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (float x : a.values()) {
            for (float y : a.values()) {
                aa += ((double) x - y) * ((double) x - y);
            }
        }
        float[] as = a.values();
        float[] bs = b.values();
        for (int i = 0; i < as.length; i++) {
            for (int j = 0; j < as.length; j++) {
                ab += ((double) as[i] - as[j]) * ((double) bs[i] - bs[j]);
                bb += ((double) bs[i] - bs[j]) * ((double) bs[i] - bs[j]);
            }
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static double slowCosine(Heatmap a, Heatmap b) {
        double inner = 0;
        double lengthA = 0;
        double lengthB = 0;
        for (int y = 0; y < a.height(); y++) {
            for (int x = 0; x < a.width(); x++) {
                inner += (double) a.value(x, y) * b.value(x, y);
                lengthA = Math.hypot(lengthA, a.value(x, y));
                lengthB = Math.hypot(lengthB, b.value(x, y));
            }
        }
        return inner / lengthA / lengthB;
    }

    @Test
    void measuresAreThoseOfTheSlowVersions() {
        Heatmap raw = random(1, 3);
        Heatmap fused = random(2, 0.5f);
        Agreement agreement = Agreement.of(raw, fused);

        assertThat(agreement.pearson().getAsDouble()).isCloseTo(slowPearson(raw, fused), within(1e-12));
        assertThat(agreement.cosine().getAsDouble()).isCloseTo(slowCosine(raw, fused), within(1e-12));
        assertThat(agreement.energyRatio().getAsDouble())
                .isEqualTo(agreement.fusedMagnitude() / agreement.rawMagnitude());
    }

    @Test
    void scaleAndSignOfAWholeMapAreSeenAsWhatTheyAre() {
        Heatmap raw = map(1, -2, 3, 0.5f);
        Agreement negated = Agreement.of(raw, map(-2, 4, -6, -1));

        assertThat(negated.pearson()).hasValue(-1);
        assertThat(negated.cosine()).hasValue(-1);
        assertThat(negated.flips()).hasValue(1);
        assertThat(negated.energyRatio()).hasValue(2);
        assertThat(Agreement.of(raw, raw).flips()).hasValue(0);
    }

    @Test
    void onlyPositionsThatExceedOnePercentInBothMapsCountForFlips() {
        Agreement agreement = Agreement.of(map(100, 1, -1.1f, 50, 20), map(-100, -50, 50, -1, 20));

        assertThat(agreement.counted()).isEqualTo(3);
        assertThat(agreement.flips()).hasValue(2.0 / 3);
    }

    @Test
    void hugeAndTinyRelevanceStayInRange() {
        Agreement agreement = Agreement.of(map(3e38f, -3e38f, 1e38f), map(2.8e-45f, -2.8e-45f, 1.4e-45f));

        assertThat(agreement.pearson().getAsDouble()).isBetween(0.9, 1.0);
        assertThat(agreement.cosine().getAsDouble()).isBetween(0.9, 1.0);
        assertThat(agreement.energyRatio().getAsDouble()).isPositive();
    }

    @Test
    void aConstantMapHasNoCorrelationButACosine() {
        Agreement agreement = Agreement.of(map(0.1f, 0.1f, 0.1f), map(1, 2, 3));

        assertThat(agreement.pearson()).isEmpty();
        assertThat(agreement.cosine().getAsDouble()).isCloseTo(6 / Math.sqrt(42), within(1e-6));
        assertThat(AgreementText.values(agreement)).containsExactly("not defined", "0.926", "0 %", "20.0");
    }

    @Test
    void aMapOfZerosLeavesAllUndefined() {
        Heatmap zero = map(0, 0, 0);

        assertThat(AgreementText.values(Agreement.of(zero, map(1, 2, 3))))
                .containsExactly("not defined", "not defined", "not defined", "not defined");
        assertThat(AgreementText.values(Agreement.of(map(1, 2, 3), zero)))
                .containsExactly("not defined", "not defined", "not defined", "0");
        assertThat(AgreementText.explanation(Agreement.of(zero, zero))).doesNotContain("NaN", "∞");
    }

    @Test
    void whatIsNotFiniteInOneMapCountsInNeither() {
        Agreement agreement = Agreement.of(map(1, Float.NaN, 2, 5), map(2, 7, 4, Float.POSITIVE_INFINITY));

        assertThat(agreement.pearson().getAsDouble()).isCloseTo(1, within(1e-12));
        assertThat(agreement.energyRatio()).hasValue(2);
        assertThat(Agreement.of(map(Float.NaN), map(1)).pearson()).isEmpty();
    }

    @Test
    void mapsOfDifferentSizesHaveMagnitudesOnly() {
        Agreement agreement = Agreement.of(map(1, -2), map(1, 2, 3));

        assertThat(agreement.pearson()).isEmpty();
        assertThat(agreement.rawMagnitude()).isEqualTo(3);
        assertThat(agreement.fusedMagnitude()).isEqualTo(6);
    }

    @Test
    void aCorrelationNearOneIsNotPrintedAsOne() {
        assertThat(AgreementText.correlation(OptionalDouble.of(0.99991))).isEqualTo(">0.999");
        assertThat(AgreementText.correlation(OptionalDouble.of(1))).isEqualTo("1.000");
        assertThat(AgreementText.correlation(OptionalDouble.of(-0.0001))).isEqualTo("0");
        assertThat(AgreementText.correlation(OptionalDouble.of(-0.4567))).isEqualTo("−0.457");
    }
}

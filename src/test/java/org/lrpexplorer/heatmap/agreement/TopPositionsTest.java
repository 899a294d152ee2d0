package org.lrpexplorer.heatmap.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TopPositionsTest {

    private static float[] map(float... values) {
        return values;
    }

    private static double overlap(float[] a, float[] b, double share) {
        return TopPositions.overlap(a, b, share).orElseThrow();
    }

    @Test
    void countsWhatBothHaveAmongTheirLargest() {
        float[] a = map(9, 8, 7, 1, 2, 3, -20, 0, 0, 0);
        float[] b = map(1, 8, 7, 9, 2, 3, 0, -20, 0, 0);

        assertThat(overlap(a, b, 0.3)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(overlap(a, b, 0.1)).isZero();
        assertThat(overlap(a, a, 0.3)).isEqualTo(1);
    }

    @Test
    void onlyPositiveRelevanceCounts() {
        float[] few = map(5, 4, 0, 0, 0, -1, -2, 0, 0, 0);
        float[] many = map(5, 1, 2, 3, 4, 1, 1, 1, 1, 1);

        assertThat(overlap(few, many, 0.9)).isEqualTo(0.5); // k = 2
        assertThat(TopPositions.overlap(few, map(0, 0, 0, 0, 0, -1, -1, 0, 0, 0), 0.5))
                .isEmpty();
    }

    @Test
    void ofEqualRelevancesEachBelongsInPart() {
        float[] even = map(1, 1, 1, 1, 1, 1, 1, 1);
        float[] one = map(8, 0, 0, 0, 0, 0, 0, 0);

        assertThat(overlap(even, even, 0.25)).isEqualTo(1);
        assertThat(overlap(even, one, 0.125)).isEqualTo(1 / 8.0);
    }

    @Test
    void whatIsNotFiniteIsNoPosition() {
        float[] a = map(Float.NaN, 8, 7, 6, 5);
        float[] b = map(9, 8, 7, 6, Float.POSITIVE_INFINITY);

        assertThat(overlap(a, b, 1 / 3.0)).isEqualTo(1);
    }

    @Test
    void mapsThatKnowNothingOfEachOtherOverlapByChance() {
        Random random = new Random(3);
        double mean = 0;
        for (int r = 0; r < 300; r++) {
            float[] a = new float[200];
            float[] b = new float[200];
            for (int i = 0; i < 200; i++) {
                a[i] = random.nextFloat();
                b[i] = random.nextFloat();
            }
            mean += overlap(a, b, 0.1) / 300;
        }

        assertThat(mean).isCloseTo(0.1, within(0.015));
    }
}

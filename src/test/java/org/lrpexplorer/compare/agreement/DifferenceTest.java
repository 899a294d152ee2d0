package org.lrpexplorer.compare.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.display.Normalisation;
import org.lrpexplorer.heatmap.Heatmap;

class DifferenceTest {

    private static Heatmap map(float... values) {
        return new Heatmap("m", values.length, 1, values);
    }

    private static float[] difference(Heatmap raw, Heatmap fused, Normalisation normalisation) {
        return Difference.of(raw, fused, normalisation).orElseThrow().values();
    }

    @Test
    void rawIsTakenFromFusedAfterTheNormalisation() {
        Heatmap raw = map(4, -2, 2);
        Heatmap fused = map(1, -1, 0);

        assertThat(difference(raw, fused, Normalisation.NONE)).containsExactly(-3, 1, -2);
        assertThat(difference(raw, fused, Normalisation.LARGEST)).containsExactly(0, -0.5f, -0.5f);
        assertThat(difference(raw, fused, Normalisation.TOTAL)).containsExactly(0, -0.25f, -0.25f);
    }

    @Test
    void aMapOfZerosStaysZeroUnderEveryNormalisation() {
        for (Normalisation normalisation : Normalisation.values()) {
            assertThat(difference(map(0, 0), map(0, 0), normalisation)).containsExactly(0, 0);
        }
        assertThat(difference(map(0, 0), map(3, 1), Normalisation.TOTAL)).containsExactly(0.75f, 0.25f);
    }

    @Test
    void mapsOfDifferentSizesHaveNone() {
        assertThat(Difference.of(map(1), map(1, 2, 3), Normalisation.NONE)).isEmpty();
    }
}

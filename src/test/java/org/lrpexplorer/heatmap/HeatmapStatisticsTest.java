package org.lrpexplorer.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeatmapStatisticsTest {

    private static final float NAN = Float.NaN;

    private static Heatmap map(float... values) {
        return new Heatmap("m", values.length, 1, values);
    }

    @Test
    void valuesThatAreNotFiniteEnterNothing() {
        HeatmapStatistics statistics = HeatmapStatistics.of(map(-1, NAN, 3, 0, Float.POSITIVE_INFINITY, 2));

        assertThat(statistics.count()).isEqualTo(4);
        assertThat(statistics.least()).isEqualTo(-1);
        assertThat(statistics.largest()).isEqualTo(3);
        assertThat(statistics.sum()).isEqualTo(4);
        assertThat(statistics.magnitude()).isEqualTo(6);
        assertThat(statistics.negativeShare()).isEqualTo(0.25);
        assertThat(statistics.percentiles().get(3)).isEqualTo(1);
        assertThat(HeatmapStatistics.of(map(NAN)).percentiles()).containsOnly(0.0);
    }

    @Test
    void percentilesAreBetweenTheNearestRanks() {
        float[] values = new float[101];
        for (int i = 0; i < values.length; i++) {
            values[i] = 100 - i;
        }
        assertThat(HeatmapStatistics.of(map(values)).percentiles())
                .containsExactly(1.0, 5.0, 25.0, 50.0, 75.0, 95.0, 99.0);
        assertThat(HeatmapStatistics.of(map(1, 2)).percentiles().get(2)).isEqualTo(1.25);
    }

    @Test
    void theMiddleBinOfAHistogramIsAroundZero() {
        assertThat(Histogram.of(map(-3, 3, 0, 0, 2.9f, NAN, -1.1f), 5).counts()).containsExactly(1, 1, 2, 0, 2);
        assertThat(Histogram.of(map(0, 0), 3).counts()).containsExactly(0, 2, 0);
        assertThat(Histogram.of(map(NAN), 3).most()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Histogram.of(map(1), 4));
    }

    @Test
    void aHistogramCoversTheScaleThatItStandsBeneath() {
        assertThat(Histogram.of(map(-1, 1, 0), 5, 6)).isEqualTo(new Histogram(6, List.of(0, 0, 3, 0, 0)));
        assertThat(Histogram.of(map(-1, 1, 0), 5, 0.5)).isEqualTo(new Histogram(1, List.of(1, 0, 1, 0, 1)));
    }

    @Test
    void aCellIsRankedByItsMagnitude() {
        Heatmap map = map(-5, 2, 5, 0, NAN);

        assertThat(CellStanding.of(map, 0, 0)).isEqualTo(new CellStanding(-5, 1, 4, 5.0 / 12));
        assertThat(CellStanding.of(map, 1, 0).rank()).isEqualTo(3);
        assertThat(CellStanding.of(map, 2, 0).rank()).isEqualTo(1);
        assertThat(CellStanding.of(map, 3, 0).share()).isZero();
        assertThat(CellStanding.of(map, 4, 0).rank()).isZero();
        assertThat(CellStanding.of(map(0, 0), 0, 0).share()).isCloseTo(0, within(0.0));
    }

    @Test
    void ranksFromTheSortedValuesAreThoseOfCounting() {
        float[] values = new float[300];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i * 37 % 41 - 20) / 4f;
        }
        values[7] = -0f;
        values[8] = NAN;
        Heatmap map = map(values);
        for (int i = 0; i < values.length; i++) {
            int larger = 0;
            for (float other : values) {
                larger += Math.abs(other) > Math.abs(values[i]) ? 1 : 0;
            }
            assertThat(CellStanding.of(map, i, 0).rank()).isEqualTo(Float.isFinite(values[i]) ? larger + 1 : 0);
        }
    }

    @Test
    void aMapIsSortedOnce() {
        Heatmap map = map(2, -1);

        assertThat(map.sorted()).isSameAs(map.sorted());
    }
}

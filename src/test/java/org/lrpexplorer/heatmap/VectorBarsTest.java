package org.lrpexplorer.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VectorBarsTest {

    private static final int SIDE = 101;
    private static final int ZERO = SIDE / 2;
    private static final HeatmapPainter UNIT = new HeatmapPainter(ColorMap.BWR, new ColorScale(1, 1));

    private static int[] paint(float... values) {
        return UNIT.paint(Heatmap.ofVector("v", values), SIDE, SIDE);
    }

    /** How many pixels of a column above, or below, the zero line have a colour. */
    private static long length(int[] pixels, int x, boolean above, int color) {
        return IntStream.range(above ? 0 : ZERO + 1, above ? ZERO : SIDE)
                .filter(y -> pixels[y * SIDE + x] == color)
                .count();
    }

    @Test
    void barsAreAsLongAndAsColouredAsTheScaleSaysOnBothSidesOfTheZeroLine() {
        int[] pixels = paint(1, -0.5f, 0);
        assertThat(length(pixels, 10, true, UNIT.color(1))).isEqualTo(ZERO);
        assertThat(length(pixels, 50, false, UNIT.color(-0.5))).isEqualTo(ZERO / 2);
        assertThat(length(pixels, 50, true, UNIT.color(0))).isEqualTo(ZERO);
        assertThat(length(pixels, 90, true, UNIT.color(0))).isEqualTo(ZERO);
        assertThat(pixels[ZERO * SIDE + 90]).isNotEqualTo(UNIT.color(0));
    }

    @Test
    void fewBarsStandApartAndManyTouch() {
        int[] apart = paint(1, 1, 1);
        assertThat(IntStream.range(0, SIDE).filter(x -> apart[x] == UNIT.color(0)))
                .hasSize(2);
        assertThat(IntStream.range(0, SIDE).map(x -> paint(new float[50])[x])).containsOnly(UNIT.color(0));
    }

    @Test
    void anEntryNarrowerThanAPixelIsStillSeen() {
        float[] values = new float[2048];
        values[1333] = 1;
        values[1334] = -1;
        int[] pixels = paint(values);
        assertThat(IntStream.range(0, SIDE).filter(x -> pixels[x] == UNIT.color(1)))
                .hasSize(1);
        assertThat(IntStream.range(0, SIDE).filter(x -> pixels[(SIDE - 1) * SIDE + x] == UNIT.color(-1)))
                .hasSize(1);
    }

    @Test
    void whatIsNotFiniteFillsItsPlace() {
        int[] pixels = paint(0, Float.NaN, 0);
        assertThat(length(pixels, 50, true, ColorMap.BWR.nonFinite())).isEqualTo(ZERO);
        assertThat(length(pixels, 50, false, ColorMap.BWR.nonFinite())).isEqualTo(SIDE - ZERO - 1);
    }

    @Test
    void everySizeCanBePainted() {
        for (int side = 1; side < 20; side++) {
            for (int entries = 1; entries < 40; entries++) {
                float[] values = new float[entries];
                values[entries - 1] = -1;
                assertThat(UNIT.paint(Heatmap.ofVector("v", values), side, side))
                        .hasSize(side * side);
            }
        }
    }
}

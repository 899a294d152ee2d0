package org.lrpexplorer.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class CellOutlineTest {
    private static final int SIDE = 30;
    private static final int GREY = 0xFF808080;
    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;

    /** 3×3 cells of 10×10 pixels. */
    private static int[] outlined(int... cells) {
        int[] grey = new int[SIDE * SIDE];
        Arrays.fill(grey, GREY);
        BitSet set = new BitSet();
        for (int cell : cells) {
            set.set(cell);
        }
        return new CellOutline(3, 3, set).on(grey, SIDE, SIDE);
    }

    private static int at(int[] pixels, int x, int y) {
        return pixels[y * SIDE + x];
    }

    @Test
    void aLineRunsInsideTheCellsAndADarkOneOutside() {
        int[] middle = outlined(4);

        assertThat(at(middle, 10, 15)).isEqualTo(WHITE);
        assertThat(at(middle, 9, 15)).isEqualTo(BLACK);
        assertThat(at(middle, 19, 19)).isEqualTo(WHITE);
        assertThat(at(middle, 20, 20)).isEqualTo(BLACK);
        assertThat(at(middle, 15, 15)).isEqualTo(GREY);
        assertThat(at(middle, 3, 3)).isEqualTo(GREY);
    }

    @Test
    void noLineRunsBetweenNeighboursThatBothBelongToIt() {
        int[] pair = outlined(3, 4);

        assertThat(at(pair, 9, 15)).isEqualTo(GREY);
        assertThat(at(pair, 10, 15)).isEqualTo(GREY);
        assertThat(at(pair, 0, 15)).isEqualTo(WHITE);
    }

    @Test
    void theEdgeOfThePictureEndsThem() {
        int[] all = outlined(0, 1, 2, 3, 4, 5, 6, 7, 8);

        assertThat(at(all, 0, 0)).isEqualTo(WHITE);
        assertThat(at(all, 29, 12)).isEqualTo(WHITE);
        assertThat(at(all, 10, 10)).isEqualTo(GREY);
    }

    @Test
    void withoutCellsNothingIsDrawn() {
        assertThat(outlined()).containsOnly(GREY);
    }
}

package org.lrpexplorer.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lrpexplorer.ui.comparison.ComparisonSizes.Room;

class ComparisonSizesTest {

    private static final Room LAPTOP = new Room(770, 470);
    private static final Room DESK = new Room(940, 640);

    @Test
    void fewColumnsAreAllSeenAtOnce() {
        ComparisonSizes sizes = ComparisonSizes.of(DESK, 7, 2);
        assertThat(Metrics.ROW_HEADER + 7 * (sizes.tile() + Metrics.GAP)).isLessThanOrEqualTo(DESK.width());
    }

    @Test
    void everythingFitsTheHeightOfALaptop() {
        ComparisonSizes sizes = ComparisonSizes.of(LAPTOP, 7, 2);
        double tiles = 2 * (sizes.tile() + Metrics.TILE_CAPTION) + Metrics.TILES_OVERHEAD;
        assertThat(tiles + sizes.large() + Metrics.LARGE_OVERHEAD).isLessThanOrEqualTo(LAPTOP.height());
    }

    @Test
    void columnsThatAlmostFitDoNotScroll() {
        ComparisonSizes sizes = ComparisonSizes.of(new Room(788, 528), 8, 2);
        assertThat(Metrics.ROW_HEADER + 8 * (sizes.tile() + Metrics.GAP)).isLessThanOrEqualTo(788);
    }

    @Test
    void manyColumnsScrollInsteadOfShrinkingToNothing() {
        assertThat(ComparisonSizes.of(DESK, 60, 2).tile()).isGreaterThan(90);
    }

    @Test
    void oneRowLeavesMoreRoomForLargePictures() {
        assertThat(ComparisonSizes.of(DESK, 7, 1).large())
                .isGreaterThan(ComparisonSizes.of(DESK, 7, 2).large());
    }
}

package org.lrpexplorer.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lrpexplorer.ui.comparison.ComparisonSizes.Content;
import org.lrpexplorer.ui.comparison.ComparisonSizes.Room;

class ComparisonSizesTest {

    private static final Metrics METRICS = new Metrics(1);
    private static final Room LAPTOP = new Room(770, 470);
    private static final Room DESK = new Room(940, 640);

    private static ComparisonSizes sizes(Room room, int columns, int rows) {
        return ComparisonSizes.of(room, new Content(columns, rows, false, 1, false, METRICS));
    }

    @Test
    void fewColumnsAreAllSeenAtOnce() {
        ComparisonSizes sizes = sizes(DESK, 7, 2);
        assertThat(METRICS.rowHeader() + 7 * (sizes.tile() + Metrics.GAP)).isLessThanOrEqualTo(DESK.width());
    }

    @Test
    void everythingFitsTheHeightOfALaptop() {
        ComparisonSizes sizes = sizes(LAPTOP, 7, 2);
        assertThat(sizes.shown() + sizes.large() + METRICS.largeOverhead()).isLessThanOrEqualTo(LAPTOP.height());
        assertThat(sizes.scrolls()).isFalse();
    }

    @Test
    void columnsThatAlmostFitDoNotScroll() {
        ComparisonSizes sizes = sizes(new Room(788, 528), 8, 2);
        assertThat(METRICS.rowHeader() + 8 * (sizes.tile() + Metrics.GAP)).isLessThanOrEqualTo(788);
    }

    @Test
    void manyColumnsScrollInsteadOfShrinkingToNothing() {
        assertThat(sizes(DESK, 60, 2).tile()).isGreaterThan(90);
    }

    @Test
    void oneRowLeavesMoreRoomForLargePictures() {
        assertThat(sizes(DESK, 7, 1).large()).isGreaterThan(sizes(DESK, 7, 2).large());
    }

    @Test
    void tilesGrowAsFarAsTheHeightAllowsWhereThereIsWidth() {
        Room wide = new Room(1500, 900);
        ComparisonSizes sizes = sizes(wide, 5, 2);
        assertThat(sizes.tile()).isGreaterThan(sizes(new Room(940, 900), 5, 2).tile());
        assertThat(sizes.large() + METRICS.largeOverhead() + sizes.table()).isLessThanOrEqualTo(wide.height());
    }

    @Test
    void smallerTilesShowMoreAndLeaveMoreToTheLargePictures() {
        Room flat = new Room(1500, 500);
        ComparisonSizes suiting = sizes(flat, 60, 2);
        ComparisonSizes small = ComparisonSizes.of(flat, new Content(60, 2, false, 0.5, false, METRICS));
        ComparisonSizes large = ComparisonSizes.of(flat, new Content(60, 2, false, 2, false, METRICS));
        assertThat(small.tile()).isEqualTo(Math.floor(suiting.tile() / 2));
        assertThat(small.large()).isGreaterThan(suiting.large());
        assertThat(large.tile()).isGreaterThan(1.9 * suiting.tile());
    }

    @Test
    void aTableThatIsTooHighLeavesTheWidthOfAScrollBar() {
        Room flat = new Room(700, 200);
        ComparisonSizes sizes = sizes(flat, 6, 2);
        assertThat(sizes.large() + METRICS.largeOverhead() + sizes.table()).isGreaterThan(flat.height());
        assertThat(METRICS.rowHeader() + 6 * (sizes.tile() + Metrics.GAP))
                .isLessThanOrEqualTo(flat.width() - Metrics.SCROLL_BAR);
    }

    @Test
    void noColumnAtAllIsNoError() {
        assertThat(sizes(DESK, 0, 2).tile()).isPositive();
    }

    @Test
    void largePicturesStayComfortableAndRowsScrollInstead() {
        Room open = new Room(788, 350);
        for (int rows = 1; rows <= 3; rows++) {
            ComparisonSizes sizes = sizes(open, 8, rows);
            assertThat(sizes.large()).as("%d rows", rows).isGreaterThanOrEqualTo(130);
            assertThat(sizes.large() + METRICS.largeOverhead() + sizes.shown()).isLessThanOrEqualTo(open.height());
        }
        assertThat(sizes(new Room(788, 470), 8, 3).large()).isGreaterThanOrEqualTo(140);
        assertThat(sizes(new Room(788, 470), 8, 3).scrolls()).isTrue();
    }

    @Test
    void predictionsGoWithoutTheirValuesWhereFourPicturesNeedTheWidth() {
        assertThat(sizes(new Room(788, 470), 8, 3).isNarrow()).isTrue();
        assertThat(sizes(new Room(788, 470), 8, 2).isNarrow()).isFalse();
    }

    @Test
    void largerTextHasMoreRoomAroundThePictures() {
        Metrics larger = new Metrics(1.2);
        ComparisonSizes sizes = ComparisonSizes.of(DESK, new Content(7, 2, false, 1, false, larger));
        assertThat(sizes.large() + larger.largeOverhead() + sizes.shown()).isLessThanOrEqualTo(DESK.height());
        assertThat(sizes.table())
                .isGreaterThanOrEqualTo(2 * (sizes.tile() + larger.tileCaption()) + larger.tilesOverhead(2) - 40);
    }
}

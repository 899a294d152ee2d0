package org.lrpexplorer.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.plot.IntervalColumn;
import org.lrpexplorer.plot.IntervalPlot;
import org.lrpexplorer.plot.IntervalRow;
import org.lrpexplorer.plot.PlotAxis;
import org.lrpexplorer.plot.PlotColor;
import org.lrpexplorer.plot.PlotInterval;

class IntervalLayoutTest {

    private static final IntervalLayout LAYOUT = new IntervalLayout(new Typeface());
    private static final String LONG =
            "EpsilonGammaBox with γ = 0.25 in the lower half of the network, ε above, number";

    @TempDir
    private Path folder;

    static List<Page> pages() {
        Stream<IntervalPlot> plots = Stream.of(
                SampleIntervals.of(1, 1, "a"),
                SampleIntervals.of(4, 2, "LRP"),
                SampleIntervals.of(40, 3, "LRP"),
                SampleIntervals.of(9, 3, LONG),
                SampleIntervals.of(5, 2, ""),
                one(PlotAxis.linear("x"), PlotInterval.NONE),
                one(PlotAxis.linear("x"), PlotInterval.of(1e-9)),
                one(PlotAxis.linear("x"), new PlotInterval(0, -1e300, 1e300)),
                one(PlotAxis.linear("x").from(0, 1), new PlotInterval(3, -2, 4)),
                one(PlotAxis.logarithmic("x"), new PlotInterval(3, 0, 40)));
        return plots.flatMap(plot -> Stream.of(FigureSize.NATURAL, FigureSize.SINGLE, FigureSize.DOUBLE)
                        .map(size -> LAYOUT.page(plot, size)))
                .toList();
    }

    private static IntervalPlot one(PlotAxis axis, PlotInterval interval) {
        IntervalRow row = new IntervalRow("", "row", PlotColor.BLUE, List.of(interval));
        return new IntervalPlot("", List.of(new IntervalColumn("", axis, Optional.empty())), List.of(row), List.of());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everythingLiesOnThePage(Page page) {
        Rectangle2D whole = new Rectangle2D.Double(-0.01, -0.01, page.width() + 0.02, page.height() + 0.02);
        for (Mark mark : page.marks()) {
            if (!whole.contains(mark.bounds())) {
                fail("%s is outside of %s", mark, whole);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void wordsOverlapNeitherEachOtherNorTheData(Page page) {
        List<Mark> marks = page.marks().stream()
                .filter(mark -> !(mark instanceof Mark.Block))
                .toList();
        for (Mark text : marks) {
            for (Mark other : marks) {
                if (text instanceof Mark.Text && text != other && text.bounds().intersects(other.bounds())) {
                    fail("%s overlaps %s", text, other);
                }
            }
        }
    }

    @Test
    void everyValueIsADotOnItsIntervalBesideItsName() {
        Page page = LAYOUT.page(SampleIntervals.of(6, 2, "Method"), FigureSize.DOUBLE);
        List<Rectangle2D> dots = bounds(page, Mark.Area.class);
        List<Rectangle2D> lines = bounds(page, Mark.Curve.class).stream()
                .filter(line -> line.getWidth() > line.getHeight())
                .toList();
        assertThat(dots).hasSize(10);
        assertThat(lines).hasSize(10);
        for (int i = 0; i < dots.size(); i++) {
            assertThat(dots.get(i).getCenterY()).isCloseTo(lines.get(i).getCenterY(), within(0.01));
            assertThat(dots.get(i).getCenterX())
                    .isBetween(lines.get(i).getMinX(), lines.get(i).getMaxX());
        }
        Rectangle2D name = text(page, "Method 5");
        assertThat(dots.get(4).getCenterY()).isBetween(name.getMinY() + 5, name.getMaxY() - 5);
    }

    @Test
    void dotsLieWhereTheirNumbersAre() {
        IntervalPlot plot = one(PlotAxis.linear("").from(0, 4), new PlotInterval(2, 1, 3));
        Page page = LAYOUT.page(plot, FigureSize.NATURAL);
        double unit = (text(page, "4").getCenterX() - text(page, "1").getCenterX()) / 3;
        Rectangle2D dot = bounds(page, Mark.Area.class).get(0);
        assertThat(dot.getCenterX()).isCloseTo(text(page, "2").getCenterX(), within(0.51));
        // The bounds of a line reach beyond it by half its width.
        assertThat(bounds(page, Mark.Curve.class).get(0).getWidth() - 2).isCloseTo(2 * unit, within(0.5));
    }

    @Test
    void groupsAreNamedOnce() {
        Page page = LAYOUT.page(SampleIntervals.of(8, 1, "Method"), FigureSize.SINGLE);
        assertThat(texts(page).filter(text -> text.startsWith("Group"))).containsExactly("Group 0", "Group 1");
    }

    @Test
    void tooManyMeasuresForTheWidthAreRefusedInWords() {
        IntervalPlot plot = SampleIntervals.of(4, 6, "Method");
        assertThatThrownBy(() -> LAYOUT.page(plot, FigureSize.SINGLE))
                .isInstanceOf(FigureException.class)
                .hasMessageContaining("6 measures are too many")
                .hasMessageContaining("84 mm");
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        IntervalPlot plot = SampleIntervals.of(2, 2, "a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IntervalPlot("", plot.columns().subList(0, 1), plot.rows(), List.of()))
                .withMessage("The row 'a 0' has 2 values for 1 columns");
        assertThatIllegalArgumentException().isThrownBy(() -> new IntervalPlot("", List.of(), List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlotInterval(1, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlotInterval(1, Double.NaN, 1));
    }

    @ParameterizedTest
    @EnumSource(FigureFormat.class)
    void theFileSaysWhatItsValuesAre(FigureFormat format) {
        Path file = folder.resolve("intervals" + format.suffix());
        new FigureWriter()
                .write(
                        one(PlotAxis.linear("AOPC"), new PlotInterval(0.5, 0.25, 0.75)),
                        FigureSize.SINGLE,
                        FigureOutput.of(file),
                        FigureMetadata.NONE,
                        file);
        assertThat(FigureMetadata.read(file).texts()).containsEntry("Values", "row: AOPC 0.5 [0.25, 0.75]");
    }

    private static Stream<String> texts(Page page) {
        return page.marks().stream().filter(Mark.Text.class::isInstance).map(mark -> ((Mark.Text) mark).text());
    }

    private static Rectangle2D text(Page page, String words) {
        return page.marks().stream()
                .filter(mark -> mark instanceof Mark.Text text && text.text().equals(words))
                .findFirst()
                .orElseThrow()
                .bounds();
    }

    private static List<Rectangle2D> bounds(Page page, Class<? extends Mark> kind) {
        return page.marks().stream().filter(kind::isInstance).map(Mark::bounds).toList();
    }
}

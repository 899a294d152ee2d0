package org.lrpexplorer.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.plot.Plot;
import org.lrpexplorer.plot.PlotAxis;
import org.lrpexplorer.plot.PlotColor;
import org.lrpexplorer.plot.PlotPanel;
import org.lrpexplorer.plot.PlotPoint;
import org.lrpexplorer.plot.PlotSeries;

class PlotLayoutTest {

    private static final PlotLayout LAYOUT = new PlotLayout(new Typeface());
    private static final String LONG = "EpsilonGammaBox with γ = 0.25 in the lower half of the network, raw, ";
    private static final PlotAxis AMOUNT = PlotAxis.linear("amount");

    @TempDir
    private Path folder;

    static List<Page> pages() {
        Stream<Plot> plots = Stream.of(
                        IntStream.rangeClosed(1, 5).mapToObj(SamplePlot::flipping),
                        IntStream.of(1, 2, 12, 30).mapToObj(n -> SamplePlot.crowded(n, "LRP")),
                        Stream.of(SamplePlot.crowded(12, LONG), SamplePlot.crowded(2, ""), SamplePlot.sweep()),
                        Stream.of(
                                SamplePlot.of(AMOUNT),
                                SamplePlot.of(AMOUNT, 0.3),
                                SamplePlot.of(AMOUNT, 0.3, 0.3, 0.3),
                                SamplePlot.of(AMOUNT, 0, 0),
                                SamplePlot.of(AMOUNT, Double.NaN, Double.NaN),
                                SamplePlot.of(AMOUNT, -1e300, 1e300),
                                SamplePlot.of(AMOUNT, 1e-300, 3e-300),
                                SamplePlot.of(AMOUNT, 123.45671, 123.45673),
                                SamplePlot.of(AMOUNT.from(0, 1), -3, 3, 0.5, Double.NaN, 1e300),
                                SamplePlot.of(PlotAxis.linear(LONG.repeat(4)), 1, 2),
                                SamplePlot.of(PlotAxis.logarithmic("amount"), 1e-200, 1, 1e200),
                                SamplePlot.of(PlotAxis.logarithmic("amount"), 0, -1, 3, 4)))
                .flatMap(all -> all);
        List<FigureSize> sizes =
                List.of(FigureSize.NATURAL, FigureSize.SINGLE, FigureSize.DOUBLE, FigureSize.SLIDE, FigureSize.TILES);
        return plots.flatMap(plot -> sizes.stream().map(size -> LAYOUT.page(plot, size)))
                .toList();
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
                if (text instanceof Mark.Text && text != other && inked(text).intersects(inked(other))) {
                    fail("%s overlaps %s", text, other);
                }
            }
        }
    }

    /** A line of text without the leading above it. */
    private static Rectangle2D inked(Mark mark) {
        Rectangle2D all = mark.bounds();
        return mark instanceof Mark.Text text && !text.turned()
                ? new Rectangle2D.Double(all.getX(), all.getY() + 3, all.getWidth(), all.getHeight() - 3)
                : all;
    }

    @Test
    void theWidthOnPaperIsExact() {
        for (FigureSize size : List.of(FigureSize.SINGLE, FigureSize.DOUBLE)) {
            Page page = LAYOUT.page(SamplePlot.flipping(2), size);
            assertThat(page.width() / page.unitsPerInch() * 25.4)
                    .isCloseTo(size.millimetres().orElseThrow(), within(1e-9));
        }
    }

    @Test
    void panelsThatShareAnAxisNumberItOnce() {
        Page page = LAYOUT.page(SamplePlot.flipping(3), FigureSize.DOUBLE);
        assertThat(texts(page).filter("0.8"::equals)).hasSize(4);
        assertThat(texts(page).filter(text -> text.startsWith("Probability"))).hasSize(1);
        assertThat(texts(page).filter("Fused"::equals)).hasSize(1);
    }

    @Test
    void anAxisOfItsOwnIsNumberedAtItsPanel() {
        Plot shared = SamplePlot.flipping(2);
        PlotPanel own = shared.panels().get(1).withAxis(PlotAxis.linear("Logit").from(0, 1));
        Plot plot = new Plot("", shared.x(), shared.y(), List.of(shared.panels().get(0), own), List.of());
        Page page = LAYOUT.page(plot, FigureSize.DOUBLE);
        assertThat(texts(page)).contains("Logit").filteredOn("0.8"::equals).hasSize(4);
    }

    @Test
    void pointsLieWhereTheirNumbersAre() {
        Page page = LAYOUT.page(SamplePlot.of(PlotAxis.linear("").from(0, 400), 100, 300), FigureSize.NATURAL);
        Rectangle2D line = curves(page).get(0).path().getBounds2D();
        double up = label(page, "100").getCenterY() - label(page, "300").getCenterY();
        assertThat(line.getHeight()).isCloseTo(up, within(0.01));
        double right = label(page, "0.8").getCenterX() - label(page, "0.2").getCenterX();
        assertThat(line.getWidth()).isCloseTo(right / 0.6, within(0.01));
    }

    @Test
    void aGapInterruptsTheLineAndALonePointIsADot() {
        Page page = LAYOUT.page(SamplePlot.of(AMOUNT, 1, 2, Double.NaN, 3, 4, Double.NaN, 2), FigureSize.NATURAL);
        // The legend has a line, too.
        assertThat(curves(page)).hasSize(3);
        assertThat(page.marks()).filteredOn(Mark.Area.class::isInstance).hasSize(1);
    }

    @Test
    void whatLiesBeyondTheAxesIsCutOffWhereItCrossesThem() {
        Page page = LAYOUT.page(
                SamplePlot.of(PlotAxis.linear("").from(0, 400), 200, 600, 200, 100, -100), FigureSize.NATURAL);
        // It leaves the panel and comes back; the last line is the legend's.
        Rectangle2D line = curves(page).get(0).path().getBounds2D();
        line.add(curves(page).get(1).path().getBounds2D());
        double twoHundred = label(page, "100").getCenterY() - label(page, "300").getCenterY();
        assertThat(line.getHeight()).isCloseTo(2 * twoHundred, within(0.01));
    }

    @Test
    void bandsReachFromTheLowToTheHighEnds() {
        PlotSeries series = PlotSeries.of(
                "a", PlotColor.BLUE, List.of(new PlotPoint(0, 200, 100, 300), new PlotPoint(1, 200, 150, 250)));
        Page page = LAYOUT.page(
                Plot.of("", PlotAxis.linear(""), PlotAxis.linear("").from(0, 400), List.of(series)),
                FigureSize.NATURAL);
        Mark band = page.marks().stream()
                .filter(Mark.Area.class::isInstance)
                .findFirst()
                .orElseThrow();
        double twoHundred = label(page, "100").getCenterY() - label(page, "300").getCenterY();
        assertThat(band.bounds().getHeight()).isCloseTo(twoHundred, within(0.01));
    }

    @ParameterizedTest
    @EnumSource(FigureFormat.class)
    void theFileSaysWhatItsPointsAre(FigureFormat format) {
        Path file = folder.resolve("plot" + format.suffix());
        FigureMetadata source = FigureMetadata.of(Map.of("Network", "cifar10-resnet-bn"));
        new FigureWriter().write(SamplePlot.sweep(), FigureSize.SINGLE, FigureOutput.of(file), source, file);
        assertThat(FigureMetadata.read(file).texts())
                .containsEntry("Title", "Sweep")
                .containsEntry("Network", "cifar10-resnet-bn")
                .containsEntry("Horizontal axis", "γ")
                .containsEntry(
                        "Values", "low: 0.0 0.3; 0.01 0.32; 0.1 NaN; 1.0 0.4; 10.0 0.38; 100.0 0.36; Infinity 0.35");
    }

    private static Stream<String> texts(Page page) {
        return page.marks().stream().filter(Mark.Text.class::isInstance).map(mark -> ((Mark.Text) mark).text());
    }

    private static Rectangle2D label(Page page, String number) {
        return page.marks().stream()
                .filter(mark -> mark instanceof Mark.Text text && text.text().equals(number))
                .findFirst()
                .orElseThrow()
                .bounds();
    }

    private static List<Mark.Curve> curves(Page page) {
        return page.marks().stream()
                .filter(Mark.Curve.class::isInstance)
                .map(Mark.Curve.class::cast)
                .toList();
    }
}

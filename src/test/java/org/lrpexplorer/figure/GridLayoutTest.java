package org.lrpexplorer.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.HeatmapPainter;
import org.lrpexplorer.heatmap.ScaleCurve;
import org.lrpexplorer.heatmap.ScaleScope;
import org.lrpexplorer.heatmap.Scaling;

class GridLayoutTest {

    private static final GridLayout LAYOUT = new GridLayout(new Typeface());
    private static final String LONG = "the-name-of-something-that-nobody-will-ever-be-able-to-read-in-full ".repeat(5);

    private static final List<Laid> FIGURES = samples().toList();
    private static final List<Laid> EXTREMES = Stream.of(worded(LONG), worded(""), worded("漢字の名前 → z⁺ xᵢ"), odd())
            .flatMap(figure -> Stream.of(FigureSize.NATURAL, FigureSize.DOUBLE, FigureSize.SLIDE)
                    .map(size -> new Laid(figure, size)))
            .toList();

    static List<Laid> figures() {
        return FIGURES;
    }

    static List<Laid> extremes() {
        return EXTREMES;
    }

    private static Stream<Laid> samples() {
        Stream<Laid> natural = Stream.of(
                        IntStream.rangeClosed(1, 30).mapToObj(SampleFigure::ofColumns),
                        IntStream.of(1, 5, 6, 11)
                                .mapToObj(n -> SampleFigure.ofColumns(n).rawOnly()),
                        IntStream.of(28, 33, 64, 224)
                                .mapToObj(size -> SampleFigure.ofColumns(7).withSize(size)),
                        Stream.of(ScaleScope.TILE, ScaleScope.ALL).map(scope -> SampleFigure.ofColumns(8)
                                .withScaling(new Scaling(scope, 99, 0, ScaleCurve.LINEAR))),
                        Stream.of(SampleFigure.ofColumns(20).withNodePrefix("/features/denseblock4/denselayer")))
                .flatMap(samples -> samples)
                .map(sample -> new Laid(sample.figure(), FigureSize.NATURAL));
        Stream<Laid> sized = Stream.of(
                        FigureSize.SINGLE,
                        FigureSize.DOUBLE,
                        FigureSize.SLIDE,
                        FigureSize.TILES,
                        FigureSize.of("120mm"))
                .flatMap(size -> IntStream.rangeClosed(1, 5)
                        .mapToObj(n -> new Laid(SampleFigure.ofColumns(n).figure(), size)));
        return Stream.concat(natural, sized);
    }

    @ParameterizedTest
    @MethodSource({"figures", "extremes"})
    void everythingLiesOnThePage(Laid laid) {
        Page page = laid.page();
        Rectangle2D whole = new Rectangle2D.Double(-0.01, -0.01, page.width() + 0.02, page.height() + 0.02);
        for (Mark mark : page.marks()) {
            if (!whole.contains(mark.bounds())) {
                fail("%s is outside of %s", mark, whole);
            }
        }
    }

    @ParameterizedTest
    @MethodSource({"figures", "extremes"})
    void textsAndPicturesDoNotOverlap(Laid laid) {
        List<Rectangle2D> areas = laid.page().marks().stream()
                .filter(mark -> !(mark instanceof Mark.Block))
                .map(Mark::bounds)
                .toList();
        for (int i = 0; i < areas.size(); i++) {
            for (Rectangle2D later : areas.subList(i + 1, areas.size())) {
                if (areas.get(i).intersects(later)) {
                    fail("%s overlaps %s", areas.get(i), later);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void everyPictureIsThereWithItsLinesBelow(Laid laid) {
        List<FigureCell> cells =
                laid.figure().cells().stream().flatMap(List::stream).toList();
        List<Mark> marks = laid.page().marks();
        long pictures =
                cells.stream().filter(cell -> cell.painter().isPresent()).count();
        long sums = cells.stream().filter(cell -> cell.scale().isPresent()).count();
        assertThat(texts(marks).filter(text -> text.startsWith("Σ "))).hasSize((int) sums);
        long rasters = marks.stream().filter(Mark.Raster.class::isInstance).count();
        assertThat(rasters - pictures).as("colour bars").isBetween(1L, sums);
    }

    @ParameterizedTest
    @ValueSource(strings = {"single", "double", "slide", "120mm"})
    void theWidthOnPaperIsExact(String name) {
        FigureSize size = FigureSize.of(name);
        Page page = LAYOUT.page(SampleFigure.ofColumns(4).figure(), size);
        assertThat(page.width() / page.unitsPerInch() * 25.4)
                .isCloseTo(size.millimetres().orElseThrow(), within(1e-9));
    }

    @Test
    void tooManyColumnsForTheWidthAreRefusedInWords() {
        FigureGrid figure = SampleFigure.ofColumns(25).figure();
        assertThatThrownBy(() -> LAYOUT.page(figure, FigureSize.SINGLE))
                .isInstanceOf(FigureException.class)
                .hasMessageContaining("26 columns are too many")
                .hasMessageContaining("84 mm");
    }

    @Test
    void rawStandsExactlyAboveFused() {
        List<Rectangle2D> tiles = LAYOUT.page(SampleFigure.ofColumns(6).figure(), FigureSize.NATURAL).marks().stream()
                .filter(Mark.Raster.class::isInstance)
                .map(Mark::bounds)
                .toList();
        for (int column = 1; column <= 6; column++) {
            assertThat(tiles.get(column).getX()).isEqualTo(tiles.get(6 + column).getX());
        }
        assertThat(tiles.get(1).getY()).isEqualTo(tiles.get(0).getY());
    }

    @Test
    void longNamesLoseTheirMiddleAndKeepTheirEnds() {
        FigureGrid figure = SampleFigure.ofColumns(8)
                .withNodePrefix("/features/denseblock4/denselayer")
                .figure();
        assertThat(texts(LAYOUT.page(figure, FigureSize.NATURAL).marks()))
                .anyMatch(text -> text.startsWith("/feat") && text.contains("…") && text.endsWith("layer7"));
    }

    @Test
    void aScaleForAllPicturesIsPrintedOnce() {
        FigureGrid figure =
                SampleFigure.ofColumns(4).withScaling(Scaling.fixed(0.5)).figure();
        assertThat(texts(LAYOUT.page(figure, FigureSize.NATURAL).marks()).filter("≥ +0.500"::equals))
                .hasSize(1);
    }

    @Test
    void whereNoBarCanHaveAllLimitsItRefersToThem() {
        FigureGrid figure = SampleFigure.ofColumns(4)
                .withScaling(Scaling.of(ScaleScope.TILE))
                .figure();
        assertThat(figure.needsLimits()).isTrue();
        assertThat(texts(LAYOUT.page(figure, FigureSize.NATURAL).marks())).contains("±limit: under each picture");
    }

    @Test
    void aLineThatHasNoRoomIsSaidShorter() {
        Heatmap map = new Heatmap("m", 2, 2, new float[] {1, 2, 3, 4});
        FigureGrid figure = with(
                List.of(map),
                FigureLine.of("a line that is far too long for it").or("short"));
        assertThat(texts(LAYOUT.page(figure, FigureSize.NATURAL).marks()))
                .contains("short")
                .noneMatch(text -> text.startsWith("a line"));
    }

    @Test
    void wordsThatAreLeftOutTakeNoRoom() {
        FigureGrid whole = SampleFigure.ofColumns(2).figure();
        FigureGrid bare = new FigureGrid(
                whole.title(),
                whole.columns(),
                whole.rows(),
                whole.cells(),
                whole.colors(),
                whole.caption(),
                whole.notes(),
                whole.software(),
                new GridWords(false, false, false));
        Page page = LAYOUT.page(bare, FigureSize.NATURAL);
        assertThat(page.height())
                .isLessThan(LAYOUT.page(whole, FigureSize.NATURAL).height() - 100);
        assertThat(texts(page.marks())).doesNotContain(whole.title(), "Network");
    }

    @Test
    void rowsAndCellsHaveToMatch() {
        FigureGrid whole = SampleFigure.ofColumns(2).figure();
        assertThatThrownBy(() -> withRows(whole, whole.rows().subList(0, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> withRows(whole, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Stream<String> texts(List<Mark> marks) {
        return marks.stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .map(Mark.Text::text);
    }

    private static FigureGrid withRows(FigureGrid figure, List<FigureHeading> rows) {
        return new FigureGrid(
                figure.title(),
                figure.columns(),
                rows,
                figure.cells(),
                figure.colors(),
                figure.caption(),
                figure.notes(),
                figure.software(),
                figure.words());
    }

    /** The same text everywhere. */
    private static FigureGrid worded(String text) {
        FigureGrid base = SampleFigure.ofColumns(4).figure();
        FigureHeading heading = new FigureHeading(text, text, text);
        return new FigureGrid(
                text,
                base.columns().stream().map(column -> heading).toList(),
                base.rows().stream().map(row -> heading).toList(),
                base.cells(),
                ColorMap.DARK,
                Collections.nCopies(5, new CaptionFact("Network", text)),
                Collections.nCopies(4, text),
                text,
                GridWords.ALL);
    }

    /** Wide, tall, single-cell, broken and all-zero maps. */
    private static FigureGrid odd() {
        return with(
                List.of(
                        new Heatmap("wide", 90, 2, new float[180]),
                        new Heatmap("tall", 1, 3, new float[3]),
                        new Heatmap("cell", 1, 1, new float[] {3.3e-9f}),
                        new Heatmap("broken", 2, 2, new float[] {Float.NaN, 1, -2, Float.POSITIVE_INFINITY})),
                FigureLine.notable("2 not finite"));
    }

    private static FigureGrid with(List<Heatmap> maps, FigureLine line) {
        return new FigureGrid(
                "Odd",
                maps.stream().map(map -> FigureHeading.of(map.label())).toList(),
                List.of(FigureHeading.of("Raw")),
                List.of(maps.stream()
                        .map(map -> FigureCell.ofRelevance(
                                map, new HeatmapPainter(ColorMap.BWR, ColorScale.of(map)), List.of(line)))
                        .toList()),
                ColorMap.BWR,
                List.of(new CaptionFact("Network", "n")),
                List.of(),
                "",
                GridWords.ALL);
    }

    /** A figure and the page it becomes. */
    private record Laid(FigureGrid figure, FigureSize size, Page page) {
        Laid(FigureGrid figure, FigureSize size) {
            this(figure, size, LAYOUT.page(figure, size));
        }

        @Override
        public String toString() {
            return figure.columns().size() + " columns titled '" + figure.title() + "', " + size.text();
        }
    }
}

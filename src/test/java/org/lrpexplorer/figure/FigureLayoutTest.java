package org.lrpexplorer.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.Picture;
import org.lrpexplorer.heatmap.ScaleCurve;
import org.lrpexplorer.heatmap.ScaleScope;
import org.lrpexplorer.heatmap.Scaling;
import org.lrpexplorer.heatmap.SignFilter;

class FigureLayoutTest {

    private static final FigureLayout LAYOUT = new FigureLayout(new Typeface());
    private static final String LONG = "the-name-of-something-that-nobody-will-ever-be-able-to-read-in-full ".repeat(5);

    private static final List<Laid> FIGURES = samples().map(Laid::new).toList();
    private static final List<Laid> EXTREMES = Stream.of(worded(LONG), worded(""), worded("漢字の名前 → z⁺ xᵢ"), odd())
            .map(Laid::new)
            .toList();

    static List<Laid> figures() {
        return FIGURES;
    }

    static List<Laid> extremes() {
        return EXTREMES;
    }

    private static Stream<ComparisonFigure> samples() {
        return Stream.of(
                        IntStream.rangeClosed(1, 30).mapToObj(SampleFigure::ofColumns),
                        IntStream.of(1, 5, 6, 11)
                                .mapToObj(n -> SampleFigure.ofColumns(n).rawOnly()),
                        IntStream.of(28, 33, 64, 224)
                                .mapToObj(size -> SampleFigure.ofColumns(7).withSize(size)),
                        Stream.of(ScaleScope.TILE, ScaleScope.ALL).map(scope -> SampleFigure.ofColumns(8)
                                .withScaling(new Scaling(scope, 99, 0, ScaleCurve.LINEAR))),
                        Stream.of(SampleFigure.ofColumns(20).withNodePrefix("/features/denseblock4/denselayer")))
                .flatMap(samples -> samples)
                .map(SampleFigure::figure);
    }

    @ParameterizedTest
    @MethodSource({"figures", "extremes"})
    void everythingLiesWithinTheMargins(Laid laid) {
        Page page = laid.page();
        double margin = Geometry.MARGIN - 0.01;
        Rectangle2D inner =
                new Rectangle2D.Double(margin, margin, page.width() - 2 * margin, page.height() - 2 * margin);
        for (Mark mark : page.marks()) {
            if (!inner.contains(mark.bounds())) {
                fail("%s is outside of %s", mark, inner);
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
    void everyTileIsThereWithItsSumBelow(Laid laid) {
        ComparisonFigure figure = laid.figure();
        List<Mark> marks = laid.page().marks();
        long tiles = (long) figure.columns().size() * figure.rows().size();
        assertThat(texts(marks).filter(text -> text.startsWith("Σ "))).hasSize((int) tiles);
        long rasters = marks.stream().filter(Mark.Raster.class::isInstance).count();
        assertThat(rasters - tiles - 1).as("colour bars").isBetween(1L, tiles);
    }

    @Test
    void whereThereIsNoMapTheReasonStandsInPlaceOfItsSum() {
        Heatmap map = new Heatmap("m", 2, 2, new float[] {1, 2, 3, 4});
        FigureTile absent =
                new FigureTile(map, ColorScale.of(map), SignFilter.BOTH, false, false, Optional.of("merged into conv"));
        List<Mark> marks = LAYOUT.page(with(List.of(new FigureColumn("m", "", List.of(absent)))))
                .marks();

        assertThat(texts(marks)).contains("merged into conv").noneMatch(text -> text.startsWith("Σ "));
    }

    @Test
    void rawStandsExactlyAboveFused() {
        List<Rectangle2D> tiles = LAYOUT.page(SampleFigure.ofColumns(6).figure()).marks().stream()
                .filter(Mark.Raster.class::isInstance)
                .map(Mark::bounds)
                .toList();
        Rectangle2D input = tiles.get(0);
        for (int column = 0; column < 6; column++) {
            assertThat(tiles.get(1 + column).getX())
                    .isEqualTo(tiles.get(7 + column).getX());
        }
        assertThat(tiles.get(1).getY()).isEqualTo(input.getY());
    }

    @Test
    void longNamesLoseTheirMiddleAndKeepTheirEnds() {
        ComparisonFigure figure = SampleFigure.ofColumns(8)
                .withNodePrefix("/features/denseblock4/denselayer")
                .figure();
        assertThat(texts(LAYOUT.page(figure).marks()))
                .anyMatch(text -> text.startsWith("/feat") && text.contains("…") && text.endsWith("layer7"));
    }

    @Test
    void aScaleForAllTilesIsPrintedOnce() {
        ComparisonFigure figure =
                SampleFigure.ofColumns(4).withScaling(Scaling.fixed(0.5)).figure();
        assertThat(texts(LAYOUT.page(figure).marks()).filter("≥ +0.500"::equals))
                .hasSize(1);
    }

    @Test
    void valuesThatAreNotFiniteAreReported() {
        assertThat(texts(LAYOUT.page(odd()).marks())).contains("2 not finite");
    }

    @Test
    void rowsAndTilesHaveToMatch() {
        Heatmap map = new Heatmap("m", 1, 1, new float[1]);
        assertThatThrownBy(() -> FigureColumn.of("m", "", List.of(map, map), List.of(ColorScale.of(map))))
                .isInstanceOf(IllegalArgumentException.class);
        ComparisonFigure whole = SampleFigure.ofColumns(2).figure();
        assertThatThrownBy(() -> withRows(whole, whole.rows().subList(0, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 rows");
        assertThatThrownBy(() -> withRows(whole, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whereOutputsAreNoProbabilitiesThereIsNoColumnOfThem() {
        ComparisonFigure base = SampleFigure.ofColumns(2).figure();
        ComparisonFigure regression = new ComparisonFigure(
                base.title(),
                base.caption(),
                base.input(),
                base.inputLabel(),
                new PredictionTable(
                        "output", "none", List.of(new FigurePrediction("angle", -0.5, OptionalDouble.empty(), true))),
                base.rows(),
                base.columns(),
                base.colors(),
                base.notes(),
                base.software());

        assertThat(texts(LAYOUT.page(regression).marks()))
                .contains("output", "angle", "−0.500")
                .noneMatch(text -> text.contains("%"))
                .doesNotContain("none");
    }

    private static Stream<String> texts(List<Mark> marks) {
        return marks.stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .map(Mark.Text::text);
    }

    private static ComparisonFigure withRows(ComparisonFigure figure, List<Row> rows) {
        return new ComparisonFigure(
                figure.title(),
                figure.caption(),
                figure.input(),
                figure.inputLabel(),
                figure.predictions(),
                rows,
                figure.columns(),
                figure.colors(),
                figure.notes(),
                figure.software());
    }

    /** The same text everywhere. */
    private static ComparisonFigure worded(String text) {
        ComparisonFigure base = SampleFigure.ofColumns(9).figure();
        return new ComparisonFigure(
                text,
                new Caption(text, text, text, text, text, text, text),
                base.input(),
                text,
                new PredictionTable(
                        text,
                        text,
                        Collections.nCopies(5, new FigurePrediction(text, -1.2345e-7, OptionalDouble.of(0.2), true))),
                List.of(new Row(text, text), new Row(text, text)),
                base.columns().stream()
                        .map(column -> new FigureColumn(text, text, column.tiles()))
                        .toList(),
                ColorMap.DARK,
                Collections.nCopies(4, text),
                text);
    }

    /** Wide, tall, single-cell, broken and all-zero maps beside a wide input, without predictions. */
    private static ComparisonFigure odd() {
        List<Heatmap> maps = List.of(
                new Heatmap("wide", 90, 2, new float[180]),
                new Heatmap("tall", 1, 300, new float[300]),
                new Heatmap("cell", 1, 1, new float[] {3.3e-9f}),
                new Heatmap("broken", 2, 2, new float[] {Float.NaN, 1, -2, Float.POSITIVE_INFINITY}));
        return with(maps.stream()
                .map(map -> FigureColumn.of(map.label(), "", List.of(map), List.of(ColorScale.of(map))))
                .toList());
    }

    private static ComparisonFigure with(List<FigureColumn> columns) {
        return new ComparisonFigure(
                "Odd",
                new Caption("n", "", "", "", "", "", ""),
                Picture.ofBytes(400, 20, 1, new byte[8000]),
                "",
                new PredictionTable("logit", "softmax", List.of()),
                List.of(new Row("Raw", "")),
                columns,
                ColorMap.BWR,
                List.of(),
                "");
    }

    /** A figure and the page it becomes. */
    private record Laid(ComparisonFigure figure, Page page) {
        Laid(ComparisonFigure figure) {
            this(figure, LAYOUT.page(figure));
        }

        @Override
        public String toString() {
            return figure.columns().size() + " columns titled '" + figure.title() + "'";
        }
    }
}

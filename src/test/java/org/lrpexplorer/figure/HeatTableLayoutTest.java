package org.lrpexplorer.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.plot.HeatRow;
import org.lrpexplorer.plot.HeatTable;

class HeatTableLayoutTest {

    private static final HeatTableLayout LAYOUT = new HeatTableLayout(new Typeface());
    private static final String LONG = "efficientnet-b0 with weights of 2019, in single precision, images of 224 × 224";

    @TempDir
    private Path folder;

    static List<Page> pages() {
        Stream<HeatTable> tables = Stream.of(
                table(1, List.of("Raw"), "net", 1),
                table(5, List.of("Raw", "Fused", "Fused, β as bias"), "net", 0.01),
                table(40, List.of("EpsilonAlpha2Beta1", "Guided backpropagation", "LRP-0"), LONG, 1e4),
                table(3, List.of("Raw", "Fused"), "", 0),
                table(3, List.of("Raw", "Fused"), "net", 1e-30),
                table(3, List.of("", ""), "net", Double.NaN));
        return tables.flatMap(table -> Stream.of(FigureSize.NATURAL, FigureSize.SINGLE, FigureSize.DOUBLE)
                        .map(size -> LAYOUT.page(table, size)))
                .toList();
    }

    private static HeatTable table(int rows, List<String> columns, String name, double scale) {
        List<HeatRow> numbers = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<Double> values = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                values.add(scale * Math.sin(5 * i + 2 * column));
            }
            numbers.add(new HeatRow("Group " + i / 3, name + " " + i, values));
        }
        return new HeatTable("Differences", "Raw − fused", 0, columns, numbers, List.of("A note."));
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
    void wordsDoNotOverlapNorDoCells(Page page) {
        for (Class<? extends Mark> kind : List.of(Mark.Text.class, Mark.Area.class)) {
            List<Rectangle2D> areas = bounds(page, kind);
            for (int i = 0; i < areas.size(); i++) {
                for (Rectangle2D later : areas.subList(i + 1, areas.size())) {
                    if (areas.get(i).intersects(later)) {
                        fail("%s overlaps %s", areas.get(i), later);
                    }
                }
            }
        }
    }

    @Test
    void numbersStandOnTheirColoursTheStrongerTheFarther() {
        HeatTable table = new HeatTable(
                "", "", 1, List.of("a", "b", "c"), List.of(new HeatRow("", "row", List.of(3.0, 0.0, 1.0))), List.of());
        Page page = LAYOUT.page(table, FigureSize.NATURAL);
        List<Mark.Area> cells = page.marks().stream()
                .filter(Mark.Area.class::isInstance)
                .map(Mark.Area.class::cast)
                .toList();
        // The last two are those of the key.
        assertThat(cells).hasSize(4);
        assertThat(cells.get(0).ink()).isEqualTo(Ink.BLUE);
        assertThat(cells.get(1).ink()).isEqualTo(Ink.ORANGE);
        assertThat(cells.get(1).opacity()).isCloseTo(cells.get(0).opacity() / 2, within(1e-9));
        Rectangle2D number = text(page, "3.00");
        assertThat(cells.get(0).bounds().contains(number.getCenterX(), number.getCenterY()))
                .isTrue();
        assertThat(texts(page)).contains("below 1.00", "above 1.00");
    }

    @Test
    void allNumbersHaveAsManyDecimals() {
        HeatTable table = new HeatTable(
                "",
                "",
                0,
                List.of("a", "b", "c"),
                List.of(new HeatRow("", "row", List.of(0.25, -0.00149, Double.NaN))),
                List.of());
        assertThat(texts(LAYOUT.page(table, FigureSize.SINGLE))).contains("0.250", "−0.001", "–");
    }

    @Test
    void longNamesOfColumnsAreReadUpwards() {
        Page page = LAYOUT.page(table(2, Collections.nCopies(5, "EpsilonAlpha2Beta1"), "net", 1), FigureSize.SINGLE);
        assertThat(page.marks())
                .filteredOn(mark -> mark instanceof Mark.Text text && text.turned())
                .hasSize(5);
        assertThat(texts(page)).contains("EpsilonAlpha2Beta1");
    }

    @Test
    void tooManyColumnsForTheWidthAreRefusedInWords() {
        HeatTable table = table(2, Collections.nCopies(20, "a"), "net", 1);
        assertThatThrownBy(() -> LAYOUT.page(table, FigureSize.SINGLE))
                .isInstanceOf(FigureException.class)
                .hasMessageContaining("20 columns are too many")
                .hasMessageContaining("84 mm");
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        HeatTable table = table(2, List.of("a"), "net", 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HeatTable("", "", 0, List.of("a", "b"), table.rows(), List.of()))
                .withMessage("The row 'net 0' has 1 values for 2 columns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HeatTable("", "", Double.NaN, List.of("a"), table.rows(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new HeatRow("", "a", List.of(Double.POSITIVE_INFINITY)));
    }

    @ParameterizedTest
    @EnumSource(FigureFormat.class)
    void theFileSaysWhatItsNumbersAreInFull(FigureFormat format) {
        Path file = folder.resolve("table" + format.suffix());
        HeatTable table = new HeatTable(
                "Title",
                "AOPC",
                0,
                List.of("Raw", "Fused"),
                List.of(new HeatRow("g", "net", List.of(0.123456, -1.0))),
                List.of());
        new FigureWriter().write(table, FigureSize.SINGLE, FigureOutput.of(file), FigureMetadata.NONE, file);
        assertThat(FigureMetadata.read(file).texts())
                .containsEntry("Measure", "AOPC")
                .containsEntry("Values", "g, net: Raw 0.123456; Fused -1.0");
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

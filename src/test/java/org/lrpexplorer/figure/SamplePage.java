package org.lrpexplorer.figure;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.function.Consumer;
import org.lrpexplorer.figure.Sheet.Align;
import org.lrpexplorer.heatmap.Picture;

/** Small pages for the formats. */
final class SamplePage {

    static final String SIGNS = "Σ|R| −0.42 ± ∞ ε=1e−6 γ α β z⁺ 10⁻⁶ ∑ µ μ Δ ⚠ → ≤ · × fi";
    static final int LEFT = 13;
    static final int TOP = 31;
    static final int WIDTH = 131;
    static final int HEIGHT = 94;
    static final double OPACITY = 0.25;

    private SamplePage() {}

    static Page of(Consumer<Sheet> marks) {
        Sheet sheet = new Sheet(new Typeface());
        marks.accept(sheet);
        return sheet.page(400, 150);
    }

    /** A line of signs of the field. */
    static Page text(String text) {
        return of(sheet -> sheet.line(text, Style.BODY, Align.LEFT, 10, 10, 380));
    }

    /** Lines, one of them turned, a rule, cells, a dashed line and an area that lets through what is below. */
    static Page everything() {
        return of(sheet -> {
            sheet.line(SIGNS, Style.BODY, Align.LEFT, 10, 5, 380);
            sheet.turned("turned", Style.HEADING, Align.CENTER, 200, TOP, HEIGHT);
            sheet.block(230, 40, 100, 1, Ink.HAIRLINE);
            Picture cells = cells();
            sheet.raster(LEFT, TOP, WIDTH, HEIGHT, new Mark.Raster.Cells(cells.width(), cells.height()), cells::paint);
            sheet.curve(dashed(), 4, List.of(12.0, 6.0), Ink.VERMILION);
            sheet.area(triangle(), OPACITY, Ink.BLUE);
        });
    }

    private static Path2D dashed() {
        Path2D line = new Path2D.Double();
        line.moveTo(240, 60);
        line.lineTo(330, 60);
        return line;
    }

    private static Path2D triangle() {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(240, 80);
        triangle.lineTo(340, 80);
        triangle.lineTo(240, 140);
        triangle.closePath();
        return triangle;
    }

    /** Cells of which no two are alike. */
    static Picture cells() {
        byte[] pixels = new byte[7 * 5 * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (37 * i + 11);
        }
        return Picture.ofBytes(7, 5, 3, pixels);
    }

    /** The colour of a cell. */
    static int cell(int x, int y) {
        return cells().paint(7, 5)[7 * y + x];
    }
}

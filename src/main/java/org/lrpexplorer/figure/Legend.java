package org.lrpexplorer.figure;

import java.util.List;
import org.lrpexplorer.figure.Sheet.Align;
import org.lrpexplorer.heatmap.ColorBar;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.heatmap.ColorScale.Tick;
import org.lrpexplorer.text.NumberText;

/**
 * A colour bar with the numbers of its scale, as many of them as its width has room for.
 *
 * @param colors the colour map
 */
record Legend(ColorMap colors) {

    private static final double BAR = 8;
    private static final double GAP = 3;
    private static final double BETWEEN_NUMBERS = 6;

    /** The height of bar and numbers together. */
    static double height() {
        return BAR + GAP + Style.NUMBER.lineHeight();
    }

    /** The most numbers that a bar of that width has room for. */
    static Numbers room(Sheet sheet, ColorScale scale, double width) {
        double zero = sheet.width("0", Style.NUMBER);
        double widest = scale.ticks().stream()
                .mapToDouble(tick -> sheet.width(tick.label(), Style.NUMBER))
                .max()
                .orElse(0);
        if (2 * (widest + BETWEEN_NUMBERS) + zero <= width) {
            return Numbers.ALL;
        }
        return 2 * widest + BETWEEN_NUMBERS <= width ? Numbers.ENDS : Numbers.LIMIT;
    }

    /** Places the bar with one number below that is marked as this tile's own. */
    void placeOwn(Sheet sheet, ColorScale scale, double left, double top, double width) {
        bar(sheet, scale, left, top, width);
        sheet.line(limit(scale) + " (own)", Style.NUMBER, Align.CENTER, left, top + BAR + GAP, width);
    }

    /** Places the bar with its top at {@code top} and the numbers below it. */
    void place(Sheet sheet, ColorScale scale, double left, double top, double width, Numbers numbers) {
        bar(sheet, scale, left, top, width);
        double y = top + BAR + GAP;
        if (numbers == Numbers.LIMIT) {
            sheet.line(limit(scale), Style.NUMBER, Align.CENTER, left, y, width);
            return;
        }
        for (Tick tick : scale.ticks()) {
            if (numbers == Numbers.ALL || tick.position() != 0 || scale.limit() == 0) {
                sheet.line(tick.label(), Style.NUMBER, align(tick), left, y, width);
            }
        }
    }

    private void bar(Sheet sheet, ColorScale scale, double left, double top, double width) {
        sheet.raster(left, top, width, BAR, new ColorBar(colors)::paint);
        for (Tick power : scale.powers()) {
            double x = left + (power.position() + 1) / 2 * (width - 1);
            sheet.block(x, top + BAR + 0.5, 1, GAP - 0.5, Ink.MUTED);
        }
    }

    private static String limit(ColorScale scale) {
        if (scale.limit() == 0) {
            return "0";
        }
        return (scale.clips() ? "clipped ±" : "±") + NumberText.of(scale.limit());
    }

    private static Align align(Tick tick) {
        return List.of(Align.LEFT, Align.CENTER, Align.RIGHT).get((int) tick.position() + 1);
    }

    /** Which numbers stand under a bar, from the fewest to the most. */
    enum Numbers {
        /** One, under the middle: ±limit. */
        LIMIT,
        /** −limit and +limit. */
        ENDS,
        /** −limit, 0 and +limit. */
        ALL
    }
}

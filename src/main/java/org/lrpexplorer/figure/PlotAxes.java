package org.lrpexplorer.figure;

import java.util.List;
import org.lrpexplorer.figure.Sheet.Align;
import org.lrpexplorer.plot.PlotScale;
import org.lrpexplorer.plot.PlotTick;
import org.lrpexplorer.plot.PlotTicks;

/** Draws the axes of panels: faint lines at round numbers, and the numbers beside them. */
final class PlotAxes {

    /** The distance of numbers from their axis. */
    static final double GAP = 6;

    private static final double BETWEEN_NUMBERS = 9;
    private static final double MARK = 3;
    private static final double SMALL_MARK = 2;

    private PlotAxes() {}

    /** The marks of a horizontal axis. */
    static List<PlotTick> across(Sheet sheet, PlotScale scale, double width) {
        return PlotTicks.fitting(scale, width, BETWEEN_NUMBERS, number -> sheet.width(number, Style.QUIET));
    }

    /** The marks of a vertical axis. */
    static List<PlotTick> up(PlotScale scale, double height) {
        return PlotTicks.fitting(scale, height, BETWEEN_NUMBERS, number -> Style.QUIET.lineHeight());
    }

    /** The width of the widest number of an axis. */
    static double widest(Sheet sheet, List<PlotTick> ticks) {
        return ticks.stream()
                .mapToDouble(tick -> sheet.width(tick.label(), Style.QUIET))
                .max()
                .orElse(0);
    }

    /** The height that the numbers under a horizontal axis take. */
    static double height() {
        return GAP + Style.QUIET.lineHeight();
    }

    /** Draws the lines behind the data. */
    static void grid(Sheet sheet, PlotBox box, List<PlotTick> across, List<PlotTick> up) {
        for (PlotTick tick : across) {
            if (!tick.label().isEmpty()) {
                sheet.block(box.x(tick.place()) - 0.5, box.top(), 1, box.height(), Ink.EMPTY);
            }
        }
        for (PlotTick tick : up) {
            if (!tick.label().isEmpty()) {
                sheet.block(box.left(), box.y(tick.place()) - 0.5, box.width(), 1, Ink.EMPTY);
            }
        }
    }

    /**
     * Draws a horizontal axis under the data.
     *
     * @param from no number reaches beyond it to the left
     * @param to nor beyond this to the right
     */
    static void bottom(Sheet sheet, PlotBox box, PlotScale scale, List<PlotTick> ticks, double from, double to) {
        double y = box.bottom();
        double begin = scale.zero() ? box.x(scale.start() - 0.02) : box.left();
        double end = scale.infinity() ? box.x(scale.end() + 0.02) : box.right();
        sheet.block(begin - 0.5, y - 0.5, end - begin + 1, 1, Ink.MUTED);
        for (PlotTick tick : ticks) {
            double x = box.x(tick.place());
            boolean small = tick.label().isEmpty();
            sheet.block(x - 0.5, y, 1, small ? SMALL_MARK : MARK, Ink.MUTED);
            double width = sheet.width(tick.label(), Style.QUIET);
            double left = Math.max(from, Math.min(to - width, x - width / 2));
            sheet.line(tick.label(), Style.QUIET, Align.LEFT, left, y + GAP, width + 1);
        }
    }

    /** Draws a vertical axis at the left of the data. */
    static void left(Sheet sheet, PlotBox box, List<PlotTick> ticks, boolean numbered) {
        sheet.block(box.left() - 0.5, box.top(), 1, box.height(), Ink.MUTED);
        for (PlotTick tick : ticks) {
            double y = box.y(tick.place());
            boolean small = tick.label().isEmpty();
            double mark = small ? SMALL_MARK : MARK;
            sheet.block(box.left() - mark, y - 0.5, mark, 1, Ink.MUTED);
            if (numbered) {
                double width = sheet.width(tick.label(), Style.QUIET) + 1;
                double top = y - Style.QUIET.middle();
                sheet.line(tick.label(), Style.QUIET, Align.RIGHT, box.left() - GAP - width, top, width);
            }
        }
    }
}

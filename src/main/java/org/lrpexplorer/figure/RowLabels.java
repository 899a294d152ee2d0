package org.lrpexplorer.figure;

import java.util.List;
import org.lrpexplorer.figure.Sheet.Align;

/**
 * The words at the left of a figure's rows: groups turned, rows turned too where the figure is narrow, so that they take
 * little of its width.
 *
 * @param groups the width that the names of groups take; 0 if there are none
 * @param names the width that the names of rows take; 0 if there are none
 * @param turned whether the names of rows are read upwards
 */
record RowLabels(double groups, double names, boolean turned) {

    private static final double GAP = 6;
    private static final double WIDEST = 120;
    private static final double LONGEST_TURNED = 72;
    private static final double LEAST_PAGE = 640;
    private static final int MOST_LINES = 4;

    static RowLabels of(FigureGrid figure, Sheet sheet, double page) {
        boolean grouped = figure.rows().stream().anyMatch(row -> !row.group().isBlank());
        double widest = figure.rows().stream()
                .mapToDouble(row -> Math.max(
                        sheet.width(row.name(), Style.HEADING),
                        Math.min(WIDEST, sheet.width(row.detail(), Style.QUIET))))
                .max()
                .orElse(0);
        boolean named = widest > 0;
        boolean detailed = figure.rows().stream().anyMatch(row -> !row.detail().isBlank());
        double longest = figure.rows().stream()
                .mapToDouble(row -> sheet.width(row.name(), Style.HEADING))
                .max()
                .orElse(0);
        boolean turned = page < LEAST_PAGE && longest <= LONGEST_TURNED;
        double turnedWidth = Style.HEADING.lineHeight() + (detailed ? Style.QUIET.lineHeight() : 0) + GAP;
        return new RowLabels(
                grouped ? Style.HEADING.lineHeight() + GAP : 0,
                named ? (turned ? turnedWidth : Math.min(WIDEST, widest) + GAP) : 0,
                turned);
    }

    /** The width of all. */
    double width() {
        return groups + names;
    }

    /** Sets the words of a row beside its pictures. */
    void row(Sheet sheet, FigureHeading row, double left, double top, double height) {
        double x = left + groups;
        if (turned) {
            sheet.turned(row.name(), Style.HEADING, Align.CENTER, x, top, height);
            if (sheet.width(row.detail(), Style.QUIET) <= height) { // The caption says it, too.
                sheet.turned(row.detail(), Style.QUIET, Align.CENTER, x + Style.HEADING.lineHeight(), top, height);
            }
            return;
        }
        double width = Math.max(1, names - GAP);
        List<String> name = sheet.broken(row.name(), Style.HEADING, width, 2);
        double y = sheet.lines(name, Style.HEADING, x, top, width);
        int room = Math.max(1, (int) ((top + height - y) / Style.QUIET.lineHeight()));
        sheet.lines(
                sheet.broken(row.detail(), Style.QUIET, width, Math.min(MOST_LINES, room)), Style.QUIET, x, y, width);
    }

    /** Sets the name of a group of rows beside them. */
    void group(Sheet sheet, String name, double left, double top, double bottom) {
        sheet.turned(name, Style.HEADING, Align.CENTER, left, top, bottom - top);
        sheet.block(left + Style.HEADING.lineHeight() + 1, top, 1, bottom - top, Ink.HAIRLINE);
    }
}

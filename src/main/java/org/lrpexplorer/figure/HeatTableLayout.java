package org.lrpexplorer.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.lrpexplorer.figure.Sheet.Align;
import org.lrpexplorer.plot.HeatTable;

/**
 * Puts a table on a page: the names of rows at the left, those of columns above, read upwards where they are too long, and
 * a number on its colour in each cell. The page is as high as its content.
 *
 * @param typeface what texts are set in
 */
record HeatTableLayout(Typeface typeface) {

    private static final double PART_GAP = 8;
    private static final double LINE_GAP = 2;
    private static final int NOTE_LINES = 6;
    private static final int TITLE_LINES = 3;

    /** So strong that colours differ, and so weak that numbers on it are read well. */
    private static final double STRONGEST = 0.6;

    /**
     * The laid-out page.
     *
     * @throws FigureException if there is no room for so many columns
     */
    Page page(HeatTable table, FigureSize size) {
        Sheet sheet = new Sheet(typeface);
        CellTexts texts = CellTexts.of(table);
        HeatColumns columns = HeatColumns.of(table, texts, size, sheet);
        double margin = HeatColumns.MARGIN;
        double inner = columns.width() - 2 * margin;
        double y = margin;
        if (!table.title().isBlank()) {
            y = sheet.lines(sheet.broken(table.title(), Style.ROW, inner, TITLE_LINES), Style.ROW, margin, y, inner)
                    + PART_GAP / 2;
        }
        y = columns.heads(table, sheet, y);
        NamedRows rows = NamedRows.of(RowName.of(table), columns.names(), sheet, y);
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                cell(sheet, table, row, column, texts, columns, rows);
            }
        }
        rows.names(sheet, margin, columns.names());
        y = key(sheet, table, columns, rows.bottom() + LINE_GAP);
        for (String note : table.notes()) {
            y = sheet.lines(
                    sheet.broken(note, Style.QUIET, inner, NOTE_LINES), Style.QUIET, margin, y + LINE_GAP, inner);
        }
        return sheet.page(columns.width(), y + margin).at(size.unitsPerInch());
    }

    private static void cell(
            Sheet sheet, HeatTable table, int row, int column, CellTexts texts, HeatColumns columns, NamedRows rows) {
        double value = table.rows().get(row).values().get(column);
        double left = columns.left(column);
        color(sheet, table.strength(value), left, rows.tops().get(row), columns.cell(), rows.height(row));
        Style style = Double.isNaN(value) ? Style.QUIET : columns.numbers();
        double top = rows.lineTop(row) + Style.BODY.middle() - style.middle();
        sheet.line(texts.of(value), style, Align.CENTER, left, top, columns.cell());
    }

    private static void color(Sheet sheet, double strength, double left, double top, double width, double height) {
        if (strength != 0) {
            sheet.area(
                    new Path2D.Double(new Rectangle2D.Double(left, top, width, height)),
                    STRONGEST * Math.abs(strength),
                    strength > 0 ? Ink.BLUE : Ink.ORANGE);
        }
    }

    /** Says what the colours are; returns the y below. */
    private static double key(Sheet sheet, HeatTable table, HeatColumns columns, double top) {
        double side = Style.QUIET.size();
        double x = HeatColumns.MARGIN;
        double y = top + LINE_GAP;
        String neutral = CellTexts.of(table).of(table.neutral());
        for (int sign : new int[] {-1, 1}) {
            if (table.values().anyMatch(value -> sign * (value - table.neutral()) > 0)) {
                String words = (sign < 0 ? "below " : "above ") + neutral;
                color(sheet, sign, x, y + Style.QUIET.middle() - side / 2, side, side);
                double width = sheet.width(words, Style.QUIET) + 1;
                sheet.line(words, Style.QUIET, Align.LEFT, x + side + LINE_GAP * 2, y, width);
                x += side + width + 2 * PART_GAP;
            }
        }
        List<String> measure =
                sheet.broken(table.measure(), Style.QUIET, columns.width() - HeatColumns.MARGIN - x, TITLE_LINES);
        return Math.max(
                y + Style.QUIET.lineHeight(),
                sheet.lines(measure, Style.QUIET, x, y, columns.width() - HeatColumns.MARGIN - x));
    }
}

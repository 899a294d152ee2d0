package org.lrpexplorer.figure;

import java.util.List;
import org.lrpexplorer.figure.Sheet.Align;
import org.lrpexplorer.plot.HeatTable;
import org.lrpexplorer.text.Text;

/**
 * Where the names of rows and the cells of a table stand. All in page units.
 *
 * @param names the width of the names of rows
 * @param cell the width of each cell
 * @param numbers what the numbers look like
 * @param width of the page
 */
record HeatColumns(double names, double cell, Style numbers, double width) {

    static final double MARGIN = 10;
    private static final double GAP = 2;
    private static final double NAMES_GAP = 8;
    private static final double PADDING = 6;
    private static final double NATURAL_CELL = 76;
    private static final double WIDEST_CELL = 110;
    private static final double MOST_NAMES = 0.45;
    private static final double FEW_NAMES = 0.25;
    private static final double HIGHEST_HEAD = 130;
    private static final int HEAD_LINES = 3;

    /**
     * The columns on a page of a size.
     *
     * @throws FigureException if the numbers would not fit into their cells
     */
    static HeatColumns of(HeatTable table, CellTexts texts, FigureSize size, Sheet sheet) {
        int count = table.columns().size();
        double wanted = Math.ceil(RowName.longest(RowName.of(table), sheet)) + 1;
        double natural = Math.max(NATURAL_CELL, widest(table, texts, sheet, Style.NUMBER));
        double width = size.units().orElse(2 * MARGIN + wanted + NAMES_GAP + count * (natural + GAP));
        double inner = width - 2 * MARGIN - NAMES_GAP;
        double comfortable = inner - count * (natural + GAP);
        double most = Math.max(FEW_NAMES * inner, Math.min(MOST_NAMES * inner, comfortable));
        double names = size.units().isEmpty() ? wanted : Math.min(wanted, most);
        double cell = Math.min(WIDEST_CELL, (inner - names) / count - GAP);
        for (Style style : List.of(Style.NUMBER, Style.SMALL_NUMBER)) {
            if (widest(table, texts, sheet, style) <= cell) {
                return new HeatColumns(names, cell, style, width);
            }
        }
        throw new FigureException(Text.of(
                "%d columns are too many for a table of this width (%s): choose fewer, or a wider figure.",
                count, size.description()));
    }

    /** The width that the longest number needs. */
    private static double widest(HeatTable table, CellTexts texts, Sheet sheet, Style style) {
        return PADDING
                + table.values()
                        .map(value -> sheet.width(texts.of(value), style))
                        .max()
                        .orElse(0);
    }

    /** The left end of a column. */
    double left(int column) {
        return MARGIN + names + NAMES_GAP + column * (cell + GAP);
    }

    /** Sets the names of columns, read upwards if a word is wider than its cell; returns the y below. */
    double heads(HeatTable table, Sheet sheet, double top) {
        boolean turned = table.columns().stream()
                .flatMap(name -> List.of(name.split(" ")).stream())
                .anyMatch(word -> sheet.width(word, Style.HEADING) > cell);
        return turned ? turnedHeads(table, sheet, top) : uprightHeads(table, sheet, top);
    }

    private double uprightHeads(HeatTable table, Sheet sheet, double top) {
        List<List<String>> heads = table.columns().stream()
                .map(name -> sheet.broken(name, Style.HEADING, cell, HEAD_LINES))
                .toList();
        double bottom = top + heads.stream().mapToInt(List::size).max().orElse(0) * Style.HEADING.lineHeight();
        for (int i = 0; i < heads.size(); i++) {
            double y = bottom - heads.get(i).size() * Style.HEADING.lineHeight();
            for (String line : heads.get(i)) {
                sheet.line(line, Style.HEADING, Align.CENTER, left(i), y, cell);
                y += Style.HEADING.lineHeight();
            }
        }
        return bottom;
    }

    private double turnedHeads(HeatTable table, Sheet sheet, double top) {
        double height = Math.min(
                HIGHEST_HEAD,
                1
                        + table.columns().stream()
                                .mapToDouble(name -> sheet.width(name, Style.HEADING))
                                .max()
                                .orElse(0));
        for (int i = 0; i < table.columns().size(); i++) {
            double x = left(i) + (cell - Style.HEADING.lineHeight()) / 2;
            sheet.turned(table.columns().get(i), Style.HEADING, Align.LEFT, x, top, height);
        }
        return top + height;
    }
}

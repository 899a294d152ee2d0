package org.lrpexplorer.figure;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.figure.Sheet.Align;

/**
 * Puts a figure of rows and columns on a page: title, the names of columns, rows of pictures with their lines, colour bars,
 * caption and notes. The page is as high as its content, so nothing is cut off, and every text is fitted to its own area,
 * so nothing overlaps.
 *
 * @param typeface what texts are set in
 */
record GridLayout(Typeface typeface) {

    private static final double PART_GAP = 10;
    private static final double LINE_GAP = 2;
    private static final int NOTE_LINES = 6;
    private static final int TITLE_LINES = 3;

    /**
     * The laid-out page.
     *
     * @throws FigureException if there is no room for so many columns
     */
    Page page(FigureGrid figure, FigureSize size) {
        Sheet sheet = new Sheet(typeface);
        GridColumns columns = GridColumns.of(figure, size, sheet);
        double margin = size.isBare() ? 0 : GridColumns.MARGIN;
        double width = columns.width() - 2 * margin;
        double y = margin;
        if (figure.words().title() && !figure.title().isBlank()) {
            y = sheet.lines(sheet.broken(figure.title(), Style.ROW, width, TITLE_LINES), Style.ROW, margin, y, width)
                    + LINE_GAP;
        }
        y = heads(sheet, figure, columns, y);
        y = rows(sheet, figure, columns, size, y);
        y = new GridBars(figure, columns).place(sheet, margin, y);
        y = foot(sheet, figure, margin, y, width);
        return sheet.page(columns.width(), y + margin).at(size.unitsPerInch());
    }

    private static double heads(Sheet sheet, FigureGrid figure, GridColumns columns, double top) {
        double y = groups(sheet, figure, columns, top);
        boolean named =
                figure.columns().stream().anyMatch(column -> !column.name().isBlank());
        boolean detailed =
                figure.columns().stream().anyMatch(column -> !column.detail().isBlank());
        for (int i = 0; i < figure.columns().size(); i++) {
            FigureHeading column = figure.columns().get(i);
            double left = columns.left().get(i);
            sheet.line(column.name(), Style.HEADING, Align.CENTER, left, y, columns.tile());
            double under = y + (named ? Style.HEADING.lineHeight() : 0);
            sheet.line(column.detail(), Style.QUIET, Align.CENTER, left, under, columns.tile());
        }
        return y
                + (named ? Style.HEADING.lineHeight() : 0)
                + (detailed ? Style.QUIET.lineHeight() : 0)
                + (named || detailed ? LINE_GAP : 0);
    }

    private static double groups(Sheet sheet, FigureGrid figure, GridColumns columns, double top) {
        int count = figure.columns().size();
        if (figure.columns().stream().allMatch(column -> column.group().isBlank())) {
            return top;
        }
        for (int i = 0; i < count; i++) {
            String group = figure.columns().get(i).group();
            if (GridColumns.isGroupStart(figure, i) && !group.isBlank()) {
                int last = i;
                while (last + 1 < count && !GridColumns.isGroupStart(figure, last + 1)) {
                    last++;
                }
                double left = columns.left().get(i);
                double width = columns.right(last) - left;
                sheet.line(group, Style.HEADING, Align.CENTER, left, top, width);
                sheet.block(left, top + Style.HEADING.lineHeight() + 1, width, 1, Ink.HAIRLINE);
            }
        }
        return top + Style.HEADING.lineHeight() + 2 * LINE_GAP + 1;
    }

    private static double rows(Sheet sheet, FigureGrid figure, GridColumns columns, FigureSize size, double top) {
        double gap = size.isBare() ? 2 : GridColumns.GAP;
        double labels = columns.left().get(0) - columns.labels().width();
        double y = top;
        double groupTop = top;
        for (int row = 0; row < figure.rows().size(); row++) {
            FigureHeading heading = figure.rows().get(row);
            boolean starts = row == 0
                    || !heading.group().equals(figure.rows().get(row - 1).group());
            if (starts) {
                groupTop = y;
            }
            List<FigureCell> cells = figure.cells().get(row);
            double height = columns.tile()
                    * cells.stream().mapToDouble(FigureCell::aspect).max().orElse(1);
            double bottom = y + height;
            for (int i = 0; i < cells.size(); i++) {
                bottom = Math.max(
                        bottom, cell(sheet, cells.get(i), columns.left().get(i), y, columns.tile(), height));
            }
            columns.labels().row(sheet, heading, labels, y, columns.labels().turned() ? bottom - y : height);
            boolean ends = row == figure.rows().size() - 1
                    || !heading.group().equals(figure.rows().get(row + 1).group());
            if (ends && !heading.group().isBlank()) {
                columns.labels().group(sheet, heading.group(), labels, groupTop, bottom);
            }
            y = bottom + (ends && !size.isBare() ? gap + LINE_GAP : gap);
        }
        return y - gap;
    }

    /** Places a picture in the middle of its room, and its lines below; returns the y below them. */
    private static double cell(Sheet sheet, FigureCell cell, double left, double top, double width, double height) {
        double drawn = cell.aspect() * width;
        cell.painter()
                .ifPresent(painter -> sheet.raster(
                        left,
                        top + (height - drawn) / 2,
                        width,
                        drawn,
                        cell.across() == 0 ? Mark.Raster.Cells.NONE : new Mark.Raster.Cells(cell.across(), cell.down()),
                        painter::paint));
        names(sheet, cell, left, top + (height - drawn) / 2, width, drawn);
        double y = (cell.painter().isPresent() ? top + height : top) + LINE_GAP;
        for (FigureLine line : cell.lines()) {
            line(sheet, line, left, y, width);
            y += line.style().lineHeight();
        }
        return cell.lines().isEmpty() ? top + height : y;
    }

    /** Sets the names of bars at them, as many as there is room for. */
    private static void names(Sheet sheet, FigureCell cell, double left, double top, double width, double height) {
        List<Double> taken = new ArrayList<>();
        double line = Style.QUIET.lineHeight();
        for (FigureCell.BarName name : cell.names()) {
            double y = top + name.place() * height - line / 2;
            boolean free = y >= top
                    && y + line <= top + height
                    && taken.stream().allMatch(other -> Math.abs(other - y) >= line);
            if (free) {
                taken.add(y);
                double half = width / 2 - 2 * LINE_GAP;
                double start = left + (name.left() ? LINE_GAP : width / 2 + LINE_GAP);
                sheet.line(name.text(), Style.QUIET, name.left() ? Align.RIGHT : Align.LEFT, start, y, half);
            }
        }
    }

    /** Sets a line in the largest way that there is room for; a number that has none is left out rather than cut. */
    private static void line(Sheet sheet, FigureLine line, double left, double top, double width) {
        for (Style style : List.of(line.style(), line.smallStyle())) {
            for (String text : List.of(line.text(), line.shorter())) {
                if (sheet.width(text, style) <= width) {
                    sheet.line(
                            text, style, Align.CENTER, left, top + line.style().baseline() - style.baseline(), width);
                    return;
                }
            }
        }
        if (line.name()) {
            sheet.line(line.shorter(), line.smallStyle(), Align.CENTER, left, top, width);
        }
    }

    private static double foot(Sheet sheet, FigureGrid figure, double left, double top, double width) {
        if (!figure.words().caption()
                || (figure.caption().isEmpty() && figure.notes().isEmpty())) {
            return top;
        }
        double y = top + PART_GAP;
        sheet.block(left, y, width, 1, Ink.HAIRLINE);
        y = CaptionTable.place(sheet, figure.caption(), left, y + PART_GAP / 2, width);
        for (String note : figure.notes()) {
            y = sheet.lines(sheet.broken(note, Style.QUIET, width, NOTE_LINES), Style.QUIET, left, y + LINE_GAP, width);
        }
        return figure.caption().isEmpty() ? y : software(sheet, figure.software(), left, y, width);
    }

    private static double software(Sheet sheet, String software, double left, double top, double width) {
        sheet.line(software, Style.QUIET, Align.RIGHT, left, top + LINE_GAP, width);
        return top + LINE_GAP + Style.QUIET.lineHeight();
    }
}

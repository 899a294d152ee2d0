package org.lrpexplorer.figure;

import java.util.List;
import org.lrpexplorer.figure.Sheet.Align;

/**
 * Puts a figure on a page: title and caption on top, the input at the left, the bands of tiles at the right, notes at the
 * bottom. The page is as large as its content, so nothing is cut off, and every text is fitted to its own area, so
 * nothing overlaps.
 *
 * @param typeface what texts are set in
 */
record FigureLayout(Typeface typeface) {

    private static final double TITLE_GAP = 8;
    private static final double PART_GAP = 22;
    private static final double NOTE_GAP = 10;
    private static final int NOTE_LINES = 6;

    /** The laid-out page. */
    Page page(ComparisonFigure figure) {
        Geometry geometry = Geometry.of(figure);
        Sheet sheet = new Sheet(typeface);
        double left = Geometry.MARGIN;
        double width = geometry.contentWidth();

        double y = Geometry.MARGIN;
        sheet.line(figure.title(), Style.TITLE, Align.LEFT, left, y, width);
        y += Style.TITLE.lineHeight() + TITLE_GAP;
        y = CaptionTable.place(sheet, figure.caption().facts(), left, y, width) + PART_GAP;

        Bands bands = new Bands(figure, geometry, sheet);
        double picture = y + Bands.headHeight();
        sheet.line("Input", Style.HEADING, Align.LEFT, left, y, geometry.panel());
        String extent = figure.input().width() + "×" + figure.input().height() + " pixels";
        sheet.line(extent, Style.QUIET, Align.LEFT, left, y + Style.HEADING.lineHeight(), geometry.panel());
        double panelBottom = new InputPanel(figure, sheet, left, geometry.panel()).place(picture, geometry.scales());
        y = Math.max(panelBottom, bands.place(y)) + PART_GAP;

        y = foot(sheet, figure, left, y, width);
        return sheet.page(geometry.pageWidth(), y + Geometry.MARGIN);
    }

    private static double foot(Sheet sheet, ComparisonFigure figure, double left, double top, double width) {
        sheet.block(left, top, width, 1, Ink.HAIRLINE);
        double y = top + NOTE_GAP;
        double softwareWidth = Math.min(width / 3, sheet.width(figure.software(), Style.QUIET));
        sheet.line(figure.software(), Style.QUIET, Align.RIGHT, left + width - softwareWidth, y, softwareWidth);
        double noteWidth = width - softwareWidth - Geometry.GUTTER;
        double bottom = y + Style.QUIET.lineHeight();
        for (String note : figure.notes()) {
            List<String> lines = sheet.broken(note, Style.QUIET, noteWidth, NOTE_LINES);
            y = sheet.lines(lines, Style.QUIET, left, y, noteWidth);
        }
        return Math.max(bottom, y);
    }
}

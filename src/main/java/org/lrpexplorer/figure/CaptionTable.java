package org.lrpexplorer.figure;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.figure.Sheet.Align;

/** The caption as an aligned table: names in grey, texts beside them, in as many columns as fit comfortably. */
final class CaptionTable {

    private static final double COMFORTABLE = 480;
    private static final double NAME_GAP = 14;
    private static final double CELL_GAP = 36;
    private static final int MOST_LINES = 16;

    private CaptionTable() {}

    /** Places the facts column by column; returns the y below them. */
    static double place(Sheet sheet, List<CaptionFact> facts, double left, double top, double width) {
        int columns = Math.max(1, (int) ((width + CELL_GAP) / (COMFORTABLE + CELL_GAP)));
        int rows = (facts.size() + columns - 1) / columns;
        double cell = (width - (columns - 1) * CELL_GAP) / columns;
        double bottom = top;
        for (int column = 0; column * rows < facts.size(); column++) {
            List<CaptionFact> part =
                    new ArrayList<>(facts.subList(column * rows, Math.min(facts.size(), (column + 1) * rows)));
            bottom = Math.max(bottom, column(sheet, part, left + column * (cell + CELL_GAP), top, cell));
        }
        return bottom;
    }

    private static double column(Sheet sheet, List<CaptionFact> facts, double left, double top, double width) {
        double names = facts.stream()
                        .mapToDouble(fact -> sheet.width(fact.name(), Style.BODY))
                        .max()
                        .orElse(0)
                + NAME_GAP;
        double y = top;
        for (CaptionFact fact : facts) {
            double baseline = y + Style.BODY.baseline() - Style.QUIET.baseline();
            sheet.line(fact.name(), Style.QUIET, Align.LEFT, left, baseline, names);
            List<String> text = sheet.broken(fact.text(), Style.BODY, width - names, MOST_LINES);
            y = sheet.lines(text, Style.BODY, left + names, y, width - names);
        }
        return y;
    }
}

package org.lrpexplorer.tools.study;

import java.util.List;
import org.lrpexplorer.text.CsvLine;

/**
 * A line of a summary.
 *
 * @param kind {@code method}, {@code baseline} or {@code difference}
 * @param composite which rules; empty for baselines
 * @param treatment what became of BatchNorm, or which baseline
 * @param measure how maps were judged
 * @param quantity which of the measure's numbers
 * @param count on how many images
 * @param mean over the images; NaN if there is none
 * @param low lower end of its 95 % interval
 * @param high its upper end
 */
record StudyNumber(
        String kind,
        String composite,
        String treatment,
        String measure,
        String quantity,
        int count,
        double mean,
        double low,
        double high) {

    /** The number of a line as {@code evaluate --csv} writes it. */
    static StudyNumber of(String line) {
        List<String> cells = CsvLine.cells(line);
        return new StudyNumber(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(4),
                cells.get(5),
                Integer.parseInt(cells.get(7)),
                number(cells.get(9)),
                number(cells.get(11)),
                number(cells.get(12)));
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
}

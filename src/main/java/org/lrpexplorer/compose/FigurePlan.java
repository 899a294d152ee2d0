package org.lrpexplorer.compose;

import java.util.List;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.figure.FigureHeading;

/**
 * A figure before words and colours.
 *
 * @param columns what stands above
 * @param rows what stands at the left
 * @param slots one for each column in each row
 * @param views the explanations in it
 * @param sharing which maps share a colour scale by default, in words
 * @param agreement how far two networks agree, in words; empty for all other figures
 * @param notes what else is to be said of it, one sentence each
 */
record FigurePlan(
        List<FigureHeading> columns,
        List<FigureHeading> rows,
        List<List<FigureSlot>> slots,
        List<ComparisonView> views,
        String sharing,
        String agreement,
        List<String> notes) {

    /** Of one network. */
    FigurePlan(
            List<FigureHeading> columns,
            List<FigureHeading> rows,
            List<List<FigureSlot>> slots,
            List<ComparisonView> views,
            String sharing) {
        this(columns, rows, slots, views, sharing, "", List.of());
    }
}

package org.lrpexplorer.figure;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.plot.IntervalColumn;
import org.lrpexplorer.plot.IntervalPlot;
import org.lrpexplorer.plot.IntervalRow;
import org.lrpexplorer.plot.PlotColor;
import org.lrpexplorer.plot.PlotInterval;

/** Paired differences as experiments make them. */
final class SampleIntervals {

    private SampleIntervals() {}

    /** As many rows and columns as asked for, in groups of four, with names that begin alike. */
    static IntervalPlot of(int rows, int columns, String name) {
        List<IntervalColumn> measures = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            measures.add(IntervalColumn.ofDifferences("Measure number " + i, "raw − fused"));
        }
        List<IntervalRow> methods = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<PlotInterval> values = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                double value = 0.1 * Math.sin(7 * i + 3 * column);
                values.add(i == 1 ? PlotInterval.NONE : new PlotInterval(value, value - 0.03, value + 0.05));
            }
            methods.add(new IntervalRow("Group " + i / 4, name + " " + i, PlotColor.at(i / 4), values));
        }
        return new IntervalPlot("Differences", measures, methods, List.of("Lines are 95 % intervals."));
    }
}

package org.lrpexplorer.explore.evaluate;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.evaluate.Estimate;
import org.lrpexplorer.evaluate.experiment.MeasuredQuantity;
import org.lrpexplorer.plot.IntervalColumn;
import org.lrpexplorer.plot.IntervalPlot;
import org.lrpexplorer.plot.IntervalRow;
import org.lrpexplorer.plot.PlotColor;
import org.lrpexplorer.plot.PlotInterval;
import org.lrpexplorer.text.Text;

/** Differences as plots. */
public final class EvaluationPlots {

    private EvaluationPlots() {}

    /** Raw − fused of each pair, in the numbers that measures are usually judged by; empty if nothing is compared. */
    public static Optional<IntervalPlot> differences(EvaluationFindings findings) {
        List<PairedDifference> main =
                findings.differences().stream().filter(PairedDifference::isMain).toList();
        List<MeasuredQuantity> columns =
                main.stream().map(PairedDifference::quantity).distinct().toList();
        List<IntervalRow> rows = findings.results().experiment().pairs().stream()
                .map(pair -> new IntervalRow(
                        MethodNames.composite(pair.raw()),
                        MethodNames.row(pair.raw()),
                        PlotColor.BLUE,
                        main.stream()
                                .filter(difference -> difference.pair().equals(pair))
                                .map(difference -> interval(difference.estimate()))
                                .toList()))
                .toList();
        if (columns.isEmpty() || rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new IntervalPlot(
                "",
                columns.stream().map(EvaluationPlots::column).toList(),
                rows,
                List.of(Text.of(
                        "Raw − fused on the same samples (%,d), with 95 %% bootstrap intervals.",
                        findings.results().images().size()))));
    }

    private static IntervalColumn column(MeasuredQuantity quantity) {
        return IntervalColumn.ofDifferences(
                quantity.measure().title(), quantity.quantity().label());
    }

    private static PlotInterval interval(Estimate estimate) {
        return Double.isNaN(estimate.low())
                ? PlotInterval.of(estimate.mean())
                : new PlotInterval(estimate.mean(), estimate.low(), estimate.high());
    }
}

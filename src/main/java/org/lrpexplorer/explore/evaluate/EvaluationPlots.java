package org.lrpexplorer.explore.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lrpexplorer.evaluate.Estimate;
import org.lrpexplorer.evaluate.experiment.EvaluatedMethod;
import org.lrpexplorer.evaluate.experiment.ExperimentResults;
import org.lrpexplorer.evaluate.experiment.LrpMethod;
import org.lrpexplorer.evaluate.experiment.MeanCurve;
import org.lrpexplorer.evaluate.experiment.MeasuredQuantity;
import org.lrpexplorer.evaluate.experiment.MethodCurves;
import org.lrpexplorer.evaluate.measure.ClassOutput;
import org.lrpexplorer.evaluate.measure.FlippingMeasure;
import org.lrpexplorer.evaluate.measure.MapMeasure;
import org.lrpexplorer.evaluate.measure.PixelFlipping;
import org.lrpexplorer.evaluate.measure.RegionPerturbation;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.plot.IntervalColumn;
import org.lrpexplorer.plot.IntervalPlot;
import org.lrpexplorer.plot.IntervalRow;
import org.lrpexplorer.plot.Plot;
import org.lrpexplorer.plot.PlotAxis;
import org.lrpexplorer.plot.PlotColor;
import org.lrpexplorer.plot.PlotDash;
import org.lrpexplorer.plot.PlotInterval;
import org.lrpexplorer.plot.PlotPanel;
import org.lrpexplorer.plot.PlotPoint;
import org.lrpexplorer.plot.PlotSeries;
import org.lrpexplorer.text.Text;

/** Results as plots. */
public final class EvaluationPlots {

    private EvaluationPlots() {}

    /** The ways of flipping that have curves. */
    public static List<MapMeasure> flipped(ExperimentResults results) {
        return results.experiment().measures().stream()
                .filter(FlippingMeasure.class::isInstance)
                .toList();
    }

    /** The composites that have curves. */
    public static List<Composite> composites(ExperimentResults results) {
        return results.experiment().methods().stream()
                .map(LrpMethod::composite)
                .distinct()
                .toList();
    }

    /** Whether results have these curves. */
    public static boolean has(ExperimentResults results, CurveChoice choice) {
        return flipped(results).contains(choice.measure())
                && composites(results).contains(choice.composite());
    }

    /**
     * The output while more and more is flipped, most relevant first beside least relevant first: fused solid, raw dashed,
     * a random order dotted.
     */
    public static Plot curves(ExperimentResults results, CurveChoice choice) {
        List<MethodCurves> shown = results.curves().stream()
                .filter(curves ->
                        curves.measure().equals(choice.measure()) && isShown(curves.method(), choice.composite()))
                .toList();
        int count =
                shown.stream().mapToInt(curves -> curves.morf().count()).max().orElse(0);
        return new Plot(
                "",
                PlotAxis.linear("Share of the image that is flipped").from(0, 1),
                output(choice.measure()),
                List.of(
                        PlotPanel.of("Most relevant first (MoRF): lower is better", series(shown, MethodCurves::morf)),
                        PlotPanel.of(
                                "Least relevant first (LeRF): higher is better", series(shown, MethodCurves::lerf))),
                List.of(Text.of(
                        "Means over %,d %s; bands are ±1.96 standard errors.",
                        count, count == 1 ? "image" : "images")));
    }

    private static boolean isShown(EvaluatedMethod method, Composite composite) {
        return !(method instanceof LrpMethod lrp) || lrp.composite().equals(composite);
    }

    private static PlotAxis output(MapMeasure measure) {
        ClassOutput output =
                measure instanceof PixelFlipping pixels ? pixels.output() : ((RegionPerturbation) measure).output();
        return output == ClassOutput.PROBABILITY
                ? PlotAxis.linear("Probability of the class").from(0, 1)
                : PlotAxis.linear("Logit of the class");
    }

    private static List<PlotSeries> series(List<MethodCurves> curves, Function<MethodCurves, MeanCurve> which) {
        List<PlotSeries> series = new ArrayList<>();
        int raw = 1;
        PlotColor baseline = PlotColor.GREY;
        for (MethodCurves each : curves) {
            MeanCurve curve = which.apply(each);
            if (curve.count() == 0) {
                continue;
            }
            if (!(each.method() instanceof LrpMethod lrp)) {
                series.add(
                        new PlotSeries(MethodNames.of(each.method()), baseline, PlotDash.DOTTED, false, points(curve)));
                baseline = PlotColor.BLACK;
            } else if (lrp.fused()) {
                series.add(PlotSeries.of("fused", PlotColor.BLUE, points(curve)));
            } else {
                series.add(PlotSeries.of(MethodNames.row(lrp), PlotColor.at(raw++), points(curve))
                        .dashed());
            }
        }
        return series;
    }

    private static List<PlotPoint> points(MeanCurve curve) {
        List<PlotPoint> points = new ArrayList<>();
        int last = curve.mean().size() - 1;
        for (int k = 0; k <= last; k++) {
            points.add(new PlotPoint(
                    (double) k / last,
                    curve.mean().get(k),
                    curve.low().get(k),
                    curve.high().get(k)));
        }
        return points;
    }

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
                        "Raw − fused on the same images (%,d), with 95 %% bootstrap intervals.",
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

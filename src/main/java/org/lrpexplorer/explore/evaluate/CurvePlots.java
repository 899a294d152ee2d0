package org.lrpexplorer.explore.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.evaluate.experiment.BaselineMethod;
import org.lrpexplorer.evaluate.experiment.EvaluatedMethod;
import org.lrpexplorer.evaluate.experiment.ExperimentResults;
import org.lrpexplorer.evaluate.experiment.LrpMethod;
import org.lrpexplorer.evaluate.experiment.MeanCurve;
import org.lrpexplorer.evaluate.experiment.MethodCurves;
import org.lrpexplorer.evaluate.measure.PairMeasure;
import org.lrpexplorer.evaluate.measure.Preference;
import org.lrpexplorer.evaluate.measure.Quantity;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.plot.Plot;
import org.lrpexplorer.plot.PlotColor;
import org.lrpexplorer.plot.PlotDash;
import org.lrpexplorer.plot.PlotPanel;
import org.lrpexplorer.plot.PlotPoint;
import org.lrpexplorer.plot.PlotSeries;
import org.lrpexplorer.text.Text;

/**
 * Mean curves as plots, a panel for each: fused solid, raw dashed, baselines dotted.
 *
 * @param results what was measured
 * @param choice which of it is drawn
 */
public record CurvePlots(ExperimentResults results, CurveChoice choice) {

    /** The composites that have curves. */
    public static List<Composite> composites(ExperimentResults results) {
        return results.experiment().methods().stream()
                .map(LrpMethod::composite)
                .distinct()
                .toList();
    }

    /** Whether the results have these curves. */
    public boolean isThere() {
        return CurveOffer.of(results.experiment()).contains(choice.offer())
                && composites(results).contains(choice.composite());
    }

    /** The plot. */
    public Plot plot() {
        CurveAxes axes = CurveAxes.of(choice.offer().measure(), steps());
        int count = shown().stream()
                .flatMap(curves -> curves.curves().stream())
                .mapToInt(MeanCurve::count)
                .max()
                .orElse(0);
        return new Plot(
                "",
                axes.across(),
                axes.up(choice.offer().curves().get(0)),
                choice.offer().curves().stream()
                        .map(curve ->
                                PlotPanel.of(heading(curve), series(curve)).comparedWith(CurveAxes.reference(curve)))
                        .toList(),
                List.of(Text.of(
                        "Means over %,d %s; bands are ±1.96 standard errors.",
                        count, count == 1 ? "sample" : "samples")));
    }

    /** The point that a person chose in the plot; empty if there is no such curve any more. */
    public Optional<CurvePoint> point(PlotPanel panel, PlotSeries series, PlotPoint point) {
        int step = series.points().indexOf(point);
        return choice.offer().curves().stream()
                .filter(curve -> heading(curve).equals(panel.title()))
                .flatMap(curve -> shown().stream()
                        .filter(curves -> name(curves.method()).equals(series.name()))
                        .map(curves -> new CurvePoint(
                                choice.offer(), curve, curves.method(), step, place(step, series.points()))))
                .findFirst();
    }

    private String place(int step, List<PlotPoint> points) {
        return CurveAxes.of(choice.offer().measure(), steps())
                .place(step, points.get(step).x());
    }

    private List<String> steps() {
        return shown().stream()
                .map(MethodCurves::steps)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<MethodCurves> shown() {
        return results.curves().stream()
                .filter(curves -> curves.measure().equals(choice.offer().measure())
                        && (!(curves.method() instanceof LrpMethod lrp)
                                || lrp.composite().equals(choice.composite())))
                .toList();
    }

    private static String heading(Quantity curve) {
        return curve.better() == Preference.NEITHER
                ? curve.label()
                : curve.label() + (curve.better() == Preference.LOWER ? ": lower is better" : ": higher is better");
    }

    private String name(EvaluatedMethod method) {
        String alone = method instanceof LrpMethod lrp ? MethodNames.row(lrp) : MethodNames.of(method);
        return choice.offer().measure() instanceof PairMeasure ? alone + " and fused" : alone;
    }

    private List<PlotSeries> series(Quantity curve) {
        List<PlotSeries> series = new ArrayList<>();
        int raw = 1;
        PlotColor baseline = PlotColor.GREY;
        for (MethodCurves each : shown()) {
            MeanCurve mean = each.curves().get(choice.offer().place(curve));
            if (mean.count() == 0) {
                continue;
            }
            List<PlotPoint> points = points(mean, each.steps());
            String name = name(each.method());
            if (each.method() instanceof BaselineMethod) {
                series.add(new PlotSeries(name, baseline, PlotDash.DOTTED, false, points));
                baseline = PlotColor.BLACK;
            } else if (((LrpMethod) each.method()).fused()) {
                series.add(PlotSeries.of(name, PlotColor.BLUE, points));
            } else {
                series.add(PlotSeries.of(name, PlotColor.at(raw++), points).dashed());
            }
        }
        return series.stream()
                .map(each -> steps().isEmpty() ? each : each.withMarkers())
                .toList();
    }

    /** Steps with names are counted from 1, shares go from 0 to 1. */
    private static List<PlotPoint> points(MeanCurve curve, List<String> steps) {
        List<PlotPoint> points = new ArrayList<>();
        int last = curve.points().size() - 1;
        for (int k = 0; k <= last; k++) {
            MeanCurve.Point point = curve.points().get(k);
            double x = steps.isEmpty() ? (double) k / last : k + 1;
            points.add(new PlotPoint(x, point.mean(), point.low(), point.high()));
        }
        return points;
    }
}

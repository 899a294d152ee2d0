package org.lrpexplorer.explore.evaluate;

import java.util.List;
import java.util.Set;
import org.lrpexplorer.evaluate.measure.ClassOutput;
import org.lrpexplorer.evaluate.measure.FlippingMeasure;
import org.lrpexplorer.evaluate.measure.Measure;
import org.lrpexplorer.evaluate.measure.MethodMeasure;
import org.lrpexplorer.evaluate.measure.Quantity;
import org.lrpexplorer.plot.PlotAxis;
import org.lrpexplorer.plot.PlotReference;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/**
 * What curves of a measure are drawn along.
 *
 * @param measure which yields them
 * @param layers the names of the steps; none where these are shares of flipped pixels
 */
record CurveAxes(Measure measure, List<String> layers) {

    private static final double PERCENT = 100;
    private static final Set<String> CORRELATIONS = Set.of("similarity", "pearson", "cosine");

    static CurveAxes of(Measure measure, List<String> layers) {
        return new CurveAxes(measure, layers);
    }

    /** The horizontal axis. */
    PlotAxis across() {
        if (measure instanceof FlippingMeasure) {
            return PlotAxis.linear("Share of the sample that is flipped").from(0, 1);
        }
        return PlotAxis.ofNames(
                measure instanceof MethodMeasure
                        ? "Drawn anew, from the output down, as far as"
                        : "Relevance at the input of",
                layers);
    }

    /** The vertical axis. */
    PlotAxis up(Quantity curve) {
        if (measure instanceof FlippingMeasure flipping) {
            return flipping.output() == ClassOutput.PROBABILITY
                    ? PlotAxis.linear("Probability of the class").from(0, 1)
                    : PlotAxis.linear("Logit of the class");
        }
        return switch (curve.id()) {
            case "energy-ratio" -> PlotAxis.logarithmic("Σ|R fused| / Σ|R raw|");
            case "flips", "overlap" -> PlotAxis.linear(curve.label()).from(0, 1);
            default -> PlotAxis.linear(curve.label());
        };
    }

    /** What a curve is seen beside: of a correlation, that there is none. */
    static PlotReference[] reference(Quantity curve) {
        return CORRELATIONS.contains(curve.id())
                ? new PlotReference[] {new PlotReference("", 0)}
                : new PlotReference[] {};
    }

    /** A step for people. */
    String place(int step, double x) {
        return layers.isEmpty()
                ? Text.of("%s %% flipped", NumberText.of(PERCENT * x))
                : (measure instanceof MethodMeasure ? "drawn anew as far as " : "at ") + layers.get(step);
    }
}

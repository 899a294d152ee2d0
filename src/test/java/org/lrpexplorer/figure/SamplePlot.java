package org.lrpexplorer.figure;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.plot.Plot;
import org.lrpexplorer.plot.PlotAxis;
import org.lrpexplorer.plot.PlotColor;
import org.lrpexplorer.plot.PlotPanel;
import org.lrpexplorer.plot.PlotPoint;
import org.lrpexplorer.plot.PlotReference;
import org.lrpexplorer.plot.PlotSeries;

/** Plots as experiments make them. */
final class SamplePlot {

    static final PlotAxis FLIPPED =
            PlotAxis.linear("Fraction of pixels flipped").from(0, 1);
    static final PlotAxis PROBABILITY =
            PlotAxis.linear("Probability of the predicted class").from(0, 1);

    private SamplePlot() {}

    /** Pixel flipping, raw and fused, with bands and chance, filled in as many ways as asked for. */
    static Plot flipping(int panels) {
        List<PlotPanel> filled = new ArrayList<>();
        for (int i = 0; i < panels; i++) {
            filled.add(PlotPanel.of("Fill " + i, List.of(falling("Fused", 0, 5 + i), falling("Raw", 1, 3 + i)))
                    .comparedWith(new PlotReference("Chance", 0.1)));
        }
        return new Plot("Pixel flipping", FLIPPED, PROBABILITY, filled, List.of("Bands are 95 % intervals."));
    }

    /** As many series as asked for, with names of methods. */
    static Plot crowded(int series, String name) {
        List<PlotSeries> curves = new ArrayList<>();
        for (int i = 0; i < series; i++) {
            curves.add(falling(name + " " + i, i / 2, 8 - 0.5 * i));
        }
        return Plot.of("Crowded", FLIPPED, PROBABILITY, curves);
    }

    /** A measure over γ from 0 to ∞. */
    static Plot sweep() {
        double[] gammas = {0, 0.01, 0.1, 1, 10, 100, Double.POSITIVE_INFINITY};
        double[] measured = {0.3, 0.32, Double.NaN, 0.4, 0.38, 0.36, 0.35};
        return Plot.of(
                "Sweep",
                PlotAxis.logarithmic("γ"),
                PlotAxis.linear("AOPC"),
                List.of(PlotSeries.of("low", PlotColor.BLUE, gammas, measured).withMarkers()));
    }

    /** These values over evenly spaced places. */
    static Plot of(PlotAxis y, double... values) {
        double[] places = new double[values.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = i;
        }
        return Plot.of("", PlotAxis.linear("x"), y, List.of(PlotSeries.of("values", PlotColor.GREEN, places, values)));
    }

    private static PlotSeries falling(String name, int color, double rate) {
        List<PlotPoint> points = new ArrayList<>();
        for (int i = 0; i <= 20; i++) {
            double y = 0.1 + 0.85 * Math.exp(-rate * i / 20);
            points.add(new PlotPoint(i / 20.0, y, y - 0.04, y + 0.04));
        }
        PlotSeries series = PlotSeries.of(name, PlotColor.at(color), points);
        return name.startsWith("Raw") ? series.dashed() : series;
    }
}

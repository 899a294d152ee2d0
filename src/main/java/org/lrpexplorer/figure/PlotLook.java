package org.lrpexplorer.figure;

import java.util.List;
import org.lrpexplorer.plot.PlotPoint;
import org.lrpexplorer.plot.PlotSeries;

/**
 * What a line of a plot looks like, in its panel as in the legend.
 *
 * @param ink what its colour is for
 * @param width in page units
 * @param dashes lengths drawn and left out in turn, in page units
 * @param marked whether there are dots on it
 * @param banded whether there is a band around it
 */
record PlotLook(Ink ink, double width, List<Double> dashes, boolean marked, boolean banded) {

    private static final double WIDTH = 2;
    private static final PlotLook REFERENCE = new PlotLook(Ink.MUTED, 1, List.of(4.0, 3.0), false, false);

    /** That of a series. */
    static PlotLook of(PlotSeries series) {
        return new PlotLook(
                Ink.of(series.color()),
                WIDTH,
                series.dash().pattern().stream().map(length -> length * WIDTH).toList(),
                series.marked(),
                series.points().stream().anyMatch(PlotPoint::hasInterval));
    }

    /** That of a line to compare with. */
    static PlotLook reference() {
        return REFERENCE;
    }
}

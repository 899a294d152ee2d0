package org.lrpexplorer.ui.plot;

import org.lrpexplorer.plot.PlotPanel;
import org.lrpexplorer.plot.PlotPoint;
import org.lrpexplorer.plot.PlotSeries;

/**
 * A point of a plot that a person chose.
 *
 * @param panel the panel that it is in
 * @param series the series that it belongs to
 * @param point the point
 */
public record PlotPick(PlotPanel panel, PlotSeries series, PlotPoint point) {}

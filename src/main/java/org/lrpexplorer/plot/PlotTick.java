package org.lrpexplorer.plot;

/**
 * A mark on an axis.
 *
 * @param place along the axis, from 0 at its lower to 1 at its upper end
 * @param label the number there; empty if it is marked only
 */
public record PlotTick(double place, String label) {}

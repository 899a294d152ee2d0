package org.lrpexplorer.ui.plot;

/**
 * Where the pointer is in a panel, as shares of its axes: 0 at their beginnings and 1 at their ends, or beyond.
 *
 * @param across along the horizontal axis
 * @param up along the vertical axis
 */
public record PlotPointer(double across, double up) {}

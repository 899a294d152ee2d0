/**
 * Plots as values: curves, intervals and their axes, for files and for the window alike. It knows nothing of what the
 * numbers mean, and uses no other package; {@link org.lrpexplorer.figure.FigureWriter} writes plots into files.
 */
package org.lrpexplorer.plot;

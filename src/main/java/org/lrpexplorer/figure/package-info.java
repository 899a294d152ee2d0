/**
 * Comparison figures and plots for print: a value that says what the figure shows, a layout computed so that nothing is cut off
 * or overlaps, and writers for PNG, SVG and PDF. Drawn with Java2D, which needs no display, in a font that the program brings along.
 * Of the program it may use {@link org.lrpexplorer.heatmap}, {@link org.lrpexplorer.plot} and {@link org.lrpexplorer.files}
 * only.
 */
package org.lrpexplorer.figure;

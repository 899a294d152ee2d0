/**
 * Explanations as values in files, for other programs, and where they come from, so that they can be computed again. Of
 * use to the window and to the command line alike. It may use {@code lrp}, {@code fusion}, {@code rule}, {@code network},
 * {@code dataset}, {@code heatmap} and {@code files}.
 */
package org.lrpexplorer.values;

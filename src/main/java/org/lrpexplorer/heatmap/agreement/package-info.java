/** How far two heatmaps agree: correlation, angle, signs, most relevant positions, magnitude. */
package org.lrpexplorer.heatmap.agreement;

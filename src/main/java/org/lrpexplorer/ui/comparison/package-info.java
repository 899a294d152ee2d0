/**
 * What is explained and how, in pictures: the input, the chosen layer large, the prediction, and the aligned rows of tiles.
 * It may use {@code ui.control}.
 */
package org.lrpexplorer.ui.comparison;

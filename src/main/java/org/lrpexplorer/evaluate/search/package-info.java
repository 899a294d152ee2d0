/**
 * Which rules suit a network best: rules are varied in one group of layers at a time, low, middle, high and dense, raw and
 * fused, and judged by a measure on a sample of images; the best of each group are put together and confirmed on other
 * images. Uses {@code evaluate.experiment} for all that is measured.
 */
package org.lrpexplorer.evaluate.search;

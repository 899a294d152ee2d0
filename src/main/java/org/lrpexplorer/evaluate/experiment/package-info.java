/**
 * Experiments: many images, explained in several ways and judged by several measures. {@link
 * org.lrpexplorer.evaluate.experiment.Experiment} says what is to be measured, {@link
 * org.lrpexplorer.evaluate.experiment.ExperimentRun} measures it image by image, and {@link
 * org.lrpexplorer.evaluate.experiment.ExperimentResults} says what came out.
 */
package org.lrpexplorer.evaluate.experiment;

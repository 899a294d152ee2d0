package org.lrpexplorer.evaluate.experiment;

/**
 * An image that is left out.
 *
 * @param image its index in the dataset
 * @param reason why, in one sentence
 */
public record UnmeasuredImage(int image, String reason) implements ImageOutcome {}

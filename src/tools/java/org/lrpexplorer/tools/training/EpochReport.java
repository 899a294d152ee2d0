package org.lrpexplorer.tools.training;

/**
 * How an epoch went, measured on the augmented training images while they were learned from.
 *
 * @param epoch counted from 1
 * @param loss the mean cross-entropy
 * @param accuracy the share classified correctly
 */
public record EpochReport(int epoch, double loss, double accuracy) {}

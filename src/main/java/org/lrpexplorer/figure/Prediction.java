package org.lrpexplorer.figure;

/**
 * One line of the prediction table.
 *
 * @param className the class
 * @param logit the network's output for it
 * @param probability the softmax of the logits, 0 to 1
 * @param explained whether this is the class whose relevance the figure shows
 */
public record Prediction(String className, double logit, double probability, boolean explained) {}

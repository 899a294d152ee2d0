package org.lrpexplorer.figure;

import java.util.OptionalDouble;

/**
 * One line of the prediction table.
 *
 * @param className the class
 * @param logit the network's output for it
 * @param probability 0 to 1; empty where outputs do not become probabilities
 * @param explained whether this is the class whose relevance the figure shows
 */
public record FigurePrediction(String className, double logit, OptionalDouble probability, boolean explained) {}

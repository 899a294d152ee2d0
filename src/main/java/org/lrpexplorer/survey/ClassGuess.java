package org.lrpexplorer.survey;

import java.util.OptionalDouble;

/**
 * What a network predicts for a sample.
 *
 * @param output the class, counted from 0; {@link org.lrpexplorer.compare.Prediction#NO_OUTPUT} for the one that a single
 *     output speaks against
 * @param confidence its probability, or of an output map the share of positions at which it is predicted; empty where
 *     outputs do not become probabilities
 */
public record ClassGuess(int output, OptionalDouble confidence) {}

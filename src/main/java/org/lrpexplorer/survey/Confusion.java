package org.lrpexplorer.survey;

/**
 * One class that is taken for another.
 *
 * @param label the class of the dataset
 * @param output the class of the network that is predicted
 * @param count how often
 */
public record Confusion(int label, int output, int count) {}

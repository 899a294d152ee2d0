package org.lrpexplorer.modelio.common;

/**
 * What was read of a file, by one of its outputs.
 *
 * @param model what leads to that output
 * @param outputs which one, and what others there are
 */
public record Chosen<T>(T model, Outputs outputs) {}

package org.lrpexplorer.evaluate.measure;

/**
 * The two ways in which the pixels of an image are flipped by a relevance map.
 *
 * @param morf most relevant first
 * @param lerf least relevant first
 */
public record FlippingPaths(FlippingPath morf, FlippingPath lerf) {}

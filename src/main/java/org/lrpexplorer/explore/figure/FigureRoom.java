package org.lrpexplorer.explore.figure;

/**
 * The room that there is to show a figure.
 *
 * @param width in device pixels
 * @param height in device pixels
 * @param scale device pixels for each of those that a screen of usual density has
 */
public record FigureRoom(int width, int height, double scale) {}

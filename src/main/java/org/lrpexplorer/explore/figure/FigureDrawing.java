package org.lrpexplorer.explore.figure;

import org.lrpexplorer.figure.FigureGrid;

/**
 * A figure that is composed, and how it looks.
 *
 * @param draft what was asked for
 * @param grid what it shows
 * @param picture for the screen
 */
public record FigureDrawing(FigureDraft draft, FigureGrid grid, FigurePicture picture) {}

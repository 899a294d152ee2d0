package org.lrpexplorer.figure;

import java.nio.file.Path;

/** Saves figures as files of one format. */
public interface FigureExporter {

    /**
     * Draws the figure and saves it, replacing a file of that name.
     *
     * @throws FigureException if the file cannot be written; its folder is left as it was
     */
    void write(ComparisonFigure figure, Path file);
}

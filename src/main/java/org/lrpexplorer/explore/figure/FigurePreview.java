package org.lrpexplorer.explore.figure;

import java.util.Optional;

/**
 * How the figure that is chosen looks.
 *
 * @param picture how it looks, or how the one before it looked while the new one is computed
 * @param problem why there is none, in one sentence
 * @param isCurrent whether this is about what is chosen now
 */
public record FigurePreview(Optional<FigurePicture> picture, Optional<String> problem, boolean isCurrent) {

    /** Nothing yet. */
    public static final FigurePreview NONE = new FigurePreview(Optional.empty(), Optional.empty(), false);

    /** The figure that is chosen. */
    public static FigurePreview of(FigurePicture picture) {
        return new FigurePreview(Optional.of(picture), Optional.empty(), true);
    }

    /** There is no such figure. */
    public static FigurePreview refused(String why) {
        return new FigurePreview(Optional.empty(), Optional.of(why), true);
    }

    /** A new one is being computed. */
    public FigurePreview outdated() {
        return new FigurePreview(picture, Optional.empty(), false);
    }

    /** Whether the figure that is chosen is there, to be saved or copied. */
    public boolean isReady() {
        return isCurrent && problem.isEmpty();
    }
}

package org.lrpexplorer.explore.figure;

import org.lrpexplorer.figure.FigureSize;

/** How wide a figure is on paper. */
public enum FigurePaper {
    /** As wide as its pictures need. */
    NATURAL(FigureSize.NATURAL.description()),
    /** One column of a paper. */
    SINGLE(FigureSize.SINGLE.description()),
    /** Both columns. */
    DOUBLE(FigureSize.DOUBLE.description()),
    /** A slide. */
    SLIDE(FigureSize.SLIDE.description()),
    /** The pictures alone. */
    TILES(FigureSize.TILES.description()),
    /** A width that is typed. */
    OWN("Own width in mm");

    private final String title;

    FigurePaper(String title) {
        this.title = title;
    }

    /** The words to show. */
    public String title() {
        return title;
    }

    /**
     * The size of the figure.
     *
     * @param width in millimetres; counts for {@link #OWN} alone
     * @throws org.lrpexplorer.figure.FigureException if the width is none
     */
    FigureSize size(String width) {
        return switch (this) {
            case NATURAL -> FigureSize.NATURAL;
            case SINGLE -> FigureSize.SINGLE;
            case DOUBLE -> FigureSize.DOUBLE;
            case SLIDE -> FigureSize.SLIDE;
            case TILES -> FigureSize.TILES;
            case OWN -> FigureSize.of(width.strip().replaceFirst("(mm)?$", "mm"));
        };
    }
}

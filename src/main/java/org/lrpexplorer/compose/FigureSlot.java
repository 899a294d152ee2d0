package org.lrpexplorer.compose;

import java.util.Optional;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.HeldPicture;
import org.lrpexplorer.compare.Tile;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.text.Text;

/**
 * What goes into a cell of a figure, before words and colours.
 *
 * @param part of what; empty for nothing
 * @param view the explained image; empty for nothing
 * @param column the layer; empty for nothing and for the image itself
 * @param tile the relevance; empty likewise
 * @param scale the scale of its colours; empty likewise
 * @param held the picture that another input of the network is held at; empty for all else
 * @param own whether it has that scale for itself, because it or another would be invisible on a shared one
 */
record FigureSlot(
        Optional<FigurePart> part,
        Optional<ComparisonView> view,
        Optional<Column> column,
        Optional<Tile> tile,
        Optional<ColorScale> scale,
        Optional<HeldPicture> held,
        boolean own) {

    /** Nothing. */
    static final FigureSlot EMPTY = new FigureSlot(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    /** The image. */
    static FigureSlot ofInput(ComparisonView view) {
        return beside(FigurePart.INPUT, view);
    }

    /**
     * What is of the sample as a whole.
     *
     * @throws ComposeException if it is the map that an output is not
     */
    static FigureSlot beside(FigurePart part, ComparisonView view) {
        if (part.isOutput() && !view.grid().hasPositions()) {
            throw new ComposeException(Text.of(
                    "The output of %s is no map, but one value for each class: leave '%s' out of the parts of the figure.",
                    view.network(), part.id()));
        }
        return of(part, view, Optional.empty());
    }

    /** The picture that another input is held at. */
    static FigureSlot ofHeld(ComparisonView view, HeldPicture held) {
        return of(FigurePart.INPUT, view, Optional.of(held));
    }

    private static FigureSlot of(FigurePart part, ComparisonView view, Optional<HeldPicture> held) {
        return new FigureSlot(
                Optional.of(part),
                Optional.of(view),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                held,
                false);
    }

    /** Relevance. */
    static FigureSlot ofTile(
            FigurePart part, ComparisonView view, Column column, Tile tile, ColorScale scale, boolean own) {
        return new FigureSlot(
                Optional.of(part),
                Optional.of(view),
                Optional.of(column),
                Optional.of(tile),
                Optional.of(scale),
                Optional.empty(),
                own);
    }
}

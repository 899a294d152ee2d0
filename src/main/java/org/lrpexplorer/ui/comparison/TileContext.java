package org.lrpexplorer.ui.comparison;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.ui.control.PixelView;
import org.lrpexplorer.ui.control.Zoom;

/**
 * What a picture of the comparison shows: what can be done with it depends on this alone.
 *
 * @param view the comparison that it belongs to
 * @param what its words, as {@code Raw relevance at conv1}
 * @param width its cells in a row
 * @param height its rows of cells
 * @param painter draws it
 * @param values its relevance; empty for the network's input
 * @param column the layer; empty for the network's input
 * @param treatment the row; empty for the network's input
 * @param at where in it the pointer is, as fractions of its width and height; empty without a pointer
 */
public record TileContext(
        ComparisonView view,
        String what,
        int width,
        int height,
        PixelView.Painter painter,
        Optional<Heatmap> values,
        Optional<Column> column,
        Optional<Treatment> treatment,
        Optional<Point2D> at) {

    /** The picture of the network's input. */
    static TileContext ofInput(Frame frame) {
        return new TileContext(
                frame.comparison(),
                "Input " + frame.comparison().input().kind().one(),
                frame.comparison().input().width(),
                frame.comparison().input().height(),
                frame.inputPainter(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The picture of a layer in one row. */
    static TileContext ofTile(Frame frame, int place, Treatment treatment) {
        Column column = frame.columns().get(place);
        Heatmap map = frame.tile(place, treatment).heatmap();
        return new TileContext(
                frame.comparison(),
                TileText.name(treatment, column.label()),
                map.width(),
                map.height(),
                frame.painter(place, treatment),
                Optional.of(map),
                Optional.of(column),
                Optional.of(treatment),
                Optional.empty());
    }

    /** Lets a node be known as the picture, for menus that are asked for on it. */
    void mark(Node node) {
        if (node.getProperties().get(TileContext.class) instanceof Mark mark) {
            mark.picture = this;
        } else {
            node.getProperties().put(TileContext.class, new Mark(this));
        }
    }

    /** Stays at a node: whatever else is put there is compared with what was there, pixel by pixel. */
    private static final class Mark {
        private TileContext picture;

        Mark(TileContext picture) {
            this.picture = picture;
        }
    }

    /** The picture that a node is, or is in; empty if it is in none. */
    public static Optional<TileContext> of(Node node) {
        return Stream.iterate(node, inner -> inner != null, Node::getParent)
                .map(each -> each.getProperties().get(TileContext.class))
                .filter(Mark.class::isInstance)
                .map(mark -> ((Mark) mark).picture)
                .findFirst();
    }

    /** The same with the pointer at a place. */
    TileContext with(Optional<Point2D> pointer) {
        return new TileContext(view, what, width, height, painter, values, column, treatment, pointer);
    }

    /** Gives the picture the whole middle of the window; the input together with the layer that is shown large. */
    public void enlarge(ViewState state) {
        column.map(Column::node).ifPresent(state.chosenNode()::set);
        state.enlargement().set(treatment.isPresent() ? Enlargement.ONE : Enlargement.TRIO);
        state.zoom().set(Zoom.FIT);
        state.enlarged().set(Optional.of(treatment.orElse(Treatment.RAW)));
    }
}

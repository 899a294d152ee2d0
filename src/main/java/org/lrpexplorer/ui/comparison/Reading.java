package org.lrpexplorer.ui.comparison;

import java.util.Optional;
import javafx.geometry.Point2D;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.Tile;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/**
 * The relevance under the pointer, and the input there.
 *
 * @param column the layer
 * @param at where in its picture, as fractions of width and height
 * @param input what the network saw; empty where a layer has no places in it
 */
public record Reading(Column column, Point2D at, Optional<InputValues> input) {

    /** What lies at a place of a layer of a comparison. */
    public static Reading of(ComparisonView view, Column column, Point2D at) {
        boolean isMap = !column.raw().heatmap().isVector();
        return new Reading(
                column,
                at,
                isMap && !column.isHeld()
                        ? Optional.of(new InputValues(view.input(), view.preprocessing()))
                        : Optional.empty());
    }

    /** Position, both values and the input's in one line. */
    public String describe() {
        return Text.of("%s %s   raw %s   fused %s", column.label(), place(), value(column.raw()), value(column.fused()))
                + input.map(values -> "   " + values.describeNamed(at)).orElse("");
    }

    /** Column and row of a map, counted from 0; of a vector, which entry, or which channel of a map of one position. */
    private String place() {
        Tile there = column.raw().absence().isPresent() ? column.fused() : column.raw();
        Heatmap map = there.heatmap();
        if (map.isVector()) {
            return (column.shape().isMap() ? "channel " : "entry ") + x(map);
        }
        return map.isDrawnAsBars() ? String.valueOf(x(map) + y(map)) : Text.of("(%d, %d)", x(map), y(map));
    }

    /** What lies under a pointer at the same place of another picture. */
    public Reading in(Frame frame) {
        return of(frame.comparison(), frame.columns().get(frame.columnAt(column.node())), at);
    }

    private String value(Tile tile) {
        Heatmap map = tile.heatmap();
        if (tile.absence().isPresent()) {
            return tile.absence().get();
        }
        return NumberText.signed(map.value(x(map), y(map)));
    }

    private int x(Heatmap map) {
        return (int) (at.getX() * map.width());
    }

    private int y(Heatmap map) {
        return (int) (at.getY() * map.height());
    }
}

package org.lrpexplorer.ui.comparison;

import javafx.geometry.Point2D;
import org.lrpexplorer.explore.comparison.Column;
import org.lrpexplorer.explore.comparison.Tile;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/**
 * The relevance under the pointer.
 *
 * @param column the layer
 * @param at where in its picture, as fractions of width and height
 */
public record Reading(Column column, Point2D at) {

    /** Position and both values in one line. */
    public String describe() {
        return Text.of(
                "%s %s   raw %s   fused %s", column.label(), place(), value(column.raw()), value(column.fused()));
    }

    /** Column and row of a map, counted from 0; of a vector, which entry, or which channel of a map of one position. */
    private String place() {
        Tile there = column.raw().absence().isPresent() ? column.fused() : column.raw();
        Heatmap map = there.heatmap();
        if (map.isVector()) {
            return (column.shape().isMap() ? "channel " : "entry ") + x(map);
        }
        return Text.of("(%d, %d)", x(map), y(map));
    }

    /** What lies under a pointer at the same place of another picture. */
    Reading in(Frame frame) {
        return new Reading(frame.columns().get(frame.columnAt(column.node())), at);
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

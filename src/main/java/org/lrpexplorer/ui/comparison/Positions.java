package org.lrpexplorer.ui.comparison;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.lrp.Condition;

/** The positions of a layer under a rectangle that a person draws on its picture. */
final class Positions {

    private Positions() {}

    /**
     * The condition that only these positions are propagated; empty where there are none to choose from: at the network's input,
     * at a normalisation, in a vector.
     *
     * @param region fractions of the picture's width and height
     */
    static Optional<Condition> of(Column column, Rectangle2D region) {
        if (!column.isOfLayer()
                || column.node().isEmpty()
                || !column.shape().isMap()
                || column.shape().hasOnePosition()) {
            return Optional.empty();
        }
        int height = column.shape().dim(1);
        int width = column.shape().dim(2);
        int left = cell(region.getMinX(), width);
        int top = cell(region.getMinY(), height);
        int right = cell(region.getMaxX(), width);
        int bottom = cell(region.getMaxY(), height);
        return Optional.of(Condition.ofRegion(
                column.node(), column.shape(), new Condition.Region(left, top, right - left + 1, bottom - top + 1)));
    }

    private static int cell(double fraction, int cells) {
        return Math.max(0, Math.min(cells - 1, (int) (fraction * cells)));
    }
}

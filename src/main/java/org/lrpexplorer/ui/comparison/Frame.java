package org.lrpexplorer.ui.comparison;

import java.util.List;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.explore.comparison.Column;
import org.lrpexplorer.explore.comparison.ComparisonView;
import org.lrpexplorer.explore.comparison.Tile;
import org.lrpexplorer.explore.display.Display;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.heatmap.Hatch;
import org.lrpexplorer.heatmap.HeatmapPainter;
import org.lrpexplorer.heatmap.Picture;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.ui.control.PixelView;

/**
 * One comparison as it is to be drawn now: relevance, colours and scales. Scales are always chosen from both
 * treatments, so that hiding one row does not change the colours of the other.
 *
 * @param comparison the relevance
 * @param display how it is drawn
 * @param input what the network saw
 * @param scales for each column the raw scale and the fused one
 */
record Frame(ComparisonView comparison, Display display, Picture input, List<List<ColorScale>> scales) {

    /** A comparison with the scales that the display asks for. */
    static Frame of(ComparisonView comparison, Display display) {
        PixelImage image = comparison.input();
        return new Frame(
                comparison,
                display,
                Picture.ofBytes(image.width(), image.height(), image.channels(), image.pixels()),
                display.scaling().scales(comparison.heatmaps()));
    }

    /** The columns, from the input on. */
    List<Column> columns() {
        return comparison.columns();
    }

    /** The place of the column at a node's input; the first column if there is no such node. */
    int columnAt(String node) {
        return Math.max(0, columns().stream().map(Column::node).toList().indexOf(node));
    }

    /** The scale of a tile. */
    ColorScale scale(int column, Treatment treatment) {
        return treatment.of(scales.get(column));
    }

    /** Whether the cells of a column's tiles have places in the image; the entries of a vector have none. */
    boolean isMap(int column) {
        Shape shape = columns().get(column).shape();
        return shape.isMap() && shape.dim(1) * shape.dim(2) > 1;
    }

    /** The painter of a tile. */
    PixelView.Painter painter(int column, Treatment treatment) {
        Tile tile = treatment.tile(columns().get(column));
        if (tile.absence().isPresent()) {
            return Hatch::paint;
        }
        HeatmapPainter painter = new HeatmapPainter(display.colorMap(), scale(column, treatment));
        return switch (display.show()) {
            case INPUT -> input::paint;
            case OVERLAY ->
                isMap(column)
                        ? (width, height) -> painter.paintOver(input, tile.heatmap(), width, height, display.opacity())
                        : (width, height) -> painter.paint(tile.heatmap(), width, height);
            case RELEVANCE -> (width, height) -> painter.paint(tile.heatmap(), width, height);
        };
    }
}

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
 * @param differences for each column fused minus raw; empty if that is not shown
 */
public record Frame(
        ComparisonView comparison,
        Display display,
        Picture input,
        List<List<ColorScale>> scales,
        List<Tile> differences) {

    /** A comparison with the scales that the display asks for. */
    public static Frame of(ComparisonView comparison, Display display) {
        PixelImage image = comparison.input();
        List<Tile> differences = display.rows().difference()
                ? comparison.columns().stream()
                        .map(column -> Treatment.DIFFERENCE.tile(column, display))
                        .toList()
                : List.of();
        return new Frame(
                comparison,
                display,
                Picture.ofBytes(image.width(), image.height(), image.channels(), image.pixels()),
                display.scaling().scales(comparison.heatmaps()),
                differences);
    }

    /** The columns, from the input on. */
    public List<Column> columns() {
        return comparison.columns();
    }

    /** The place of the column at a node's input; the first column if there is no such node. */
    public int columnAt(String node) {
        return Math.max(0, columns().stream().map(Column::node).toList().indexOf(node));
    }

    /** A tile. */
    public Tile tile(int column, Treatment treatment) {
        return treatment == Treatment.DIFFERENCE && !differences.isEmpty()
                ? differences.get(column)
                : treatment.tile(columns().get(column), display);
    }

    /** The scale of a tile. */
    public ColorScale scale(int column, Treatment treatment) {
        return treatment == Treatment.DIFFERENCE
                ? display.differenceScale(tile(column, treatment).heatmap())
                : treatment.of(scales.get(column));
    }

    /** Whether the cells of a column's tiles have places in the image; the entries of a vector have none. */
    public boolean isMap(int column) {
        Shape shape = columns().get(column).shape();
        return shape.isMap() && shape.dim(1) * shape.dim(2) > 1;
    }

    /** The painter of a tile. */
    public PixelView.Painter painter(int column, Treatment treatment) {
        Tile tile = tile(column, treatment);
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

package org.lrpexplorer.explore.comparison;

import java.util.List;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.tensor.Shape;

/**
 * The relevance at one place of the network, raw and fused.
 *
 * @param node the name of the node whose input this is, the same in both networks; empty for the network's own input
 * @param label a short name for people
 * @param description where this is, for a tooltip
 * @param shape of the tensor; for a dense layer behind a flattened map, the map's
 * @param raw with BatchNorm layers in place
 * @param fused without them
 */
public record Column(String node, String label, String description, Shape shape, Tile raw, Tile fused) {

    /** Both heatmaps, raw first: what shares one colour scale by default. */
    public List<Heatmap> heatmaps() {
        return List.of(raw.heatmap(), fused.heatmap());
    }
}

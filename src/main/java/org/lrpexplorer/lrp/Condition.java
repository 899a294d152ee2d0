package org.lrpexplorer.lrp;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * The part of one layer's relevance that flows on to the layers below it, all else of that layer being left out:
 * conditional relevance (Achtibat et al. 2023, eq. 6). Relevance on paths past the layer is left out, too. Value-equal.
 *
 * @param node the layer; the part is taken of what it sends to its input, or, of a sum, of what arrives at its output
 * @param layout how those values are laid out: the tensor's shape, or for a flattened map the map's
 * @param channels the channels that are kept, counted from 0; empty keeps all
 * @param region the positions that are kept; empty keeps all
 */
public record Condition(String node, Shape layout, List<Integer> channels, Optional<Region> region) {

    /**
     * Sorts the channels.
     *
     * @throws AttributionException if a channel or a position does not exist in the layout, or it names neither channels nor positions
     */
    public Condition {
        channels = channels.stream().distinct().sorted().toList();
        for (int channel : channels) {
            if (channel < 0 || channel >= layout.dim(0)) {
                throw new AttributionException(Text.of(
                        "Layer '%s' has no channel %d at its input: it has %d, counted from 0.",
                        node, channel, layout.dim(0)));
            }
        }
        int width = width(layout);
        int height = height(layout);
        if (region.filter(
                        part -> part.right() > width || part.bottom() > height || part.right() < 0 || part.bottom() < 0)
                .isPresent()) {
            throw new AttributionException(Text.of(
                    "Layer '%s' has %d × %d positions at its input; %s do not exist.",
                    node, width, height, region.get().describe()));
        }
        if (channels.isEmpty() && region.isEmpty()) {
            throw new AttributionException(
                    Text.of("A condition on layer '%s' names channels or positions; it names neither.", node));
        }
    }

    /** Some channels of a layer, at all positions. */
    public static Condition ofChannels(String node, Shape layout, Collection<Integer> channels) {
        return new Condition(node, layout, List.copyOf(channels), Optional.empty());
    }

    /** Some positions of a layer, in all channels. */
    public static Condition ofRegion(String node, Shape layout, Region region) {
        return new Condition(node, layout, List.of(), Optional.of(region));
    }

    /**
     * A rectangle of positions.
     *
     * @param x the first column, counted from 0
     * @param y the first row, counted from 0
     * @param width at least 1
     * @param height at least 1
     */
    public record Region(int x, int y, int width, int height) {

        /**
         * Checks the extents.
         *
         * @throws AttributionException if the rectangle is empty or begins outside
         */
        public Region {
            if (x < 0 || y < 0 || width < 1 || height < 1) {
                throw new AttributionException(Text.of(
                        "A region needs a corner of at least 0, 0 and at least one position, but is %d, %d, %d × %d.",
                        x, y, width, height));
            }
        }

        private int right() {
            return x + width;
        }

        private int bottom() {
            return y + height;
        }

        private boolean holds(int column, int row) {
            return column >= x && column < right() && row >= y && row < bottom();
        }

        private String describe() {
            return width == 1 && height == 1
                    ? Text.of("position (%d, %d)", x, y)
                    : Text.of("positions (%d, %d) to (%d, %d)", x, y, right() - 1, bottom() - 1);
        }
    }

    /** Whether a network has the layer, and as many values there as this lays out. */
    public boolean fits(Network network) {
        return network.node(node).isPresent()
                && network.shapeOf(tensorAt(network, node)).size() == layout.size();
    }

    /** The condition in words. */
    public String describe() {
        String some = channels.size() == 1 ? "channel " + channels.get(0) : Text.of("%d channels", channels.size());
        String where = region.map(Region::describe).orElse("");
        if (channels.isEmpty()) {
            return where;
        }
        return where.isEmpty() ? some : some + " at " + where;
    }

    /**
     * The tensor on which a condition at a layer restricts relevance: its input, or, where it has several, its output.
     *
     * @throws AttributionException if the network has no such layer
     */
    static String tensorAt(Network network, String layer) {
        Node node = layerOf(network, layer);
        return node.inputs().size() == 1 ? node.input() : node.output();
    }

    /**
     * The layer of a name.
     *
     * @throws AttributionException if the network has none
     */
    static Node layerOf(Network network, String layer) {
        return network.node(layer)
                .orElseThrow(() -> new AttributionException(Text.of(
                        "The network '%s' has no layer '%s' to restrict relevance at.", network.name(), layer)));
    }

    /** The values of one sample with 0 for what is left out, row-major in the layout. */
    float[] restricted(float[] values) {
        int width = width(layout);
        int positions = width * height(layout);
        float[] kept = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            int position = i % positions;
            if (keepsChannel(i / positions)
                    && region.map(part -> part.holds(position % width, position / width))
                            .orElse(true)) {
                kept[i] = values[i];
            }
        }
        return kept;
    }

    private boolean keepsChannel(int channel) {
        return channels.isEmpty() || channels.contains(channel);
    }

    private static int width(Shape layout) {
        return layout.isMap() ? layout.dim(2) : 1;
    }

    private static int height(Shape layout) {
        return layout.isMap() ? layout.dim(1) : 1;
    }
}

package org.lrpexplorer.explore.channels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.lrp.LayerTensors;
import org.lrpexplorer.tensor.Shape;

/**
 * A layer's input taken apart into channels, of one sample.
 *
 * @param sample of which sample
 * @param node the layer; of a sum, its inputs are added up
 * @param label its short name
 * @param layout how its values are laid out; for a dense layer behind a flattened map, as the map
 * @param channels all of them, by number
 * @param rawMagnitude Σ|R| over all channels of the raw row
 * @param fusedMagnitude the same of the fused row
 */
public record LayerChannels(
        int sample,
        String node,
        String label,
        Shape layout,
        List<Channel> channels,
        double rawMagnitude,
        double fusedMagnitude) {

    /** Copies the list. */
    public LayerChannels {
        channels = List.copyOf(channels);
    }

    /** The channels of a column of a comparison of a sample. */
    static LayerChannels of(int sample, Column column, LayerTensors.Pair tensors) {
        Shape layout = column.shape();
        List<Channel.Maps> raw = maps(layout, tensors.raw());
        List<Channel.Maps> fused = maps(layout, tensors.fused());
        List<Channel> channels = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            channels.add(new Channel(i, raw.get(i), fused.get(i)));
        }
        return new LayerChannels(sample, column.node(), column.label(), layout, channels, total(raw), total(fused));
    }

    private static double total(List<Channel.Maps> maps) {
        return maps.stream().mapToDouble(Channel.Maps::magnitude).sum();
    }

    private static List<Channel.Maps> maps(Shape layout, LayerTensors tensors) {
        float[] relevance = new float[layout.size()];
        float[] activation = new float[layout.size()];
        for (int input = 0; input < tensors.relevance().size(); input++) {
            add(relevance, tensors.relevance().get(input).values());
            add(activation, tensors.activations().get(input));
        }
        int height = layout.isMap() ? layout.dim(1) : 1;
        int width = layout.isMap() ? layout.dim(2) : 1;
        List<Channel.Maps> maps = new ArrayList<>();
        for (int channel = 0; channel < layout.dim(0); channel++) {
            String label = "channel " + channel;
            int from = channel * width * height;
            maps.add(new Channel.Maps(
                    Heatmap.ofMap(label, width, height, Arrays.copyOfRange(relevance, from, from + width * height)),
                    Heatmap.ofMap(label, width, height, Arrays.copyOfRange(activation, from, from + width * height))));
        }
        return maps;
    }

    private static void add(float[] sum, float[] values) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += values[i];
        }
    }

    /** The share of the layer's Σ|R| that a channel has in the raw row, 0 to 1. */
    public double rawShare(Channel channel) {
        return share(channel.raw().magnitude(), rawMagnitude);
    }

    /** The same in the fused row. */
    public double fusedShare(Channel channel) {
        return share(channel.fused().magnitude(), fusedMagnitude);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    /** One scale for the relevance of all channels of the raw row. */
    public ColorScale rawScale() {
        return ColorScale.of(
                channels.stream().map(channel -> channel.raw().relevance()).toArray(Heatmap[]::new));
    }

    /** One scale for the relevance of all channels of the fused row. */
    public ColorScale fusedScale() {
        return ColorScale.of(
                channels.stream().map(channel -> channel.fused().relevance()).toArray(Heatmap[]::new));
    }
}

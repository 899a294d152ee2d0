package org.lrpexplorer.ui.channels;

import org.lrpexplorer.explore.channels.Channel;
import org.lrpexplorer.explore.channels.LayerChannels;
import org.lrpexplorer.explore.display.DisplaySettings;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.HeatmapPainter;
import org.lrpexplorer.heatmap.SignFilter;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.PixelView;

/**
 * How the channels of one layer are drawn: one scale for all channels of a row, each activation on its own.
 *
 * @param layer the channels
 * @param colors the colours of relevance
 * @param signs which signs of relevance are drawn
 * @param rawScale for the raw row
 * @param fusedScale for the fused row
 */
record ChannelPictures(
        LayerChannels layer, ColorMap colors, SignFilter signs, ColorScale rawScale, ColorScale fusedScale) {

    static ChannelPictures of(LayerChannels layer, DisplaySettings display) {
        return new ChannelPictures(
                layer,
                display.colorMap().get(),
                display.signs().get(),
                layer.rawScale().with(display.curve().get()),
                layer.fusedScale().with(display.curve().get()));
    }

    PixelView.Painter raw(Channel channel) {
        return relevance(channel.raw().relevance(), rawScale);
    }

    PixelView.Painter fused(Channel channel) {
        return relevance(channel.fused().relevance(), fusedScale);
    }

    private PixelView.Painter relevance(Heatmap map, ColorScale scale) {
        HeatmapPainter painter = new HeatmapPainter(colors, scale, signs);
        return (width, height) -> painter.paint(map, width, height);
    }

    /** The activation in grey: middle grey is zero, white the largest value. */
    PixelView.Painter activation(Channel channel) {
        Heatmap map = channel.raw().activation();
        HeatmapPainter painter = new HeatmapPainter(ColorMap.GREY, ColorScale.of(map));
        return (width, height) -> painter.paint(map, width, height);
    }

    /** The limits of the scale that an activation has to itself. */
    static String limit(Heatmap activation) {
        double limit = activation.maxAbs();
        return limit == 0 ? "act. 0" : "act. ±" + NumberText.rough(limit);
    }

    /** A channel's numbers in words. */
    String describe(Channel channel) {
        return Text.of(
                "Channel %d\nraw: Σ %s, %s of Σ|R|\nfused: Σ %s, %s of Σ|R|\nactivation: grey is 0, the ends are ±%s",
                channel.index(),
                NumberText.of(channel.raw().relevance().sum()),
                NumberText.share(layer.rawShare(channel)),
                NumberText.of(channel.fused().relevance().sum()),
                NumberText.share(layer.fusedShare(channel)),
                NumberText.of(channel.raw().activation().maxAbs()));
    }
}

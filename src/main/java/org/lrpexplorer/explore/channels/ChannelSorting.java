package org.lrpexplorer.explore.channels;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** In which order channels are listed. */
public enum ChannelSorting {
    /** By the share of Σ|R| that a channel has in whichever row it has more. */
    RELEVANCE("Largest |R| in either row"),
    /** By Σ|R| of the raw row. */
    RAW("Largest |R| raw"),
    /** By Σ|R| of the fused row. */
    FUSED("Largest |R| fused"),
    /** By how much the shares of Σ|R| differ. */
    DIFFERENCE("Largest difference of shares"),
    /** By the channel's number. */
    NUMBER("Channel number");

    private final String title;

    ChannelSorting(String title) {
        this.title = title;
    }

    /** The name to show. */
    public String title() {
        return title;
    }

    /** The channels of a layer in this order, equals by number. */
    public List<Channel> sorted(LayerChannels layer) {
        return layer.channels().stream()
                .sorted(Comparator.comparingDouble(key(layer)).reversed().thenComparingInt(Channel::index))
                .toList();
    }

    private ToDoubleFunction<Channel> key(LayerChannels layer) {
        return switch (this) {
            case RELEVANCE -> channel -> Math.max(layer.rawShare(channel), layer.fusedShare(channel));
            case RAW -> layer::rawShare;
            case FUSED -> layer::fusedShare;
            case DIFFERENCE -> channel -> Math.abs(layer.rawShare(channel) - layer.fusedShare(channel));
            case NUMBER -> channel -> -channel.index();
        };
    }
}

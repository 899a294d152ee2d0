package org.lrpexplorer.modelio.keras;

import java.util.List;
import java.util.Optional;

/** What the dimensions of a tensor mean in the file, behind the batch. */
enum Layout {
    /** No dimension: one value of each sample. */
    SINGLE,
    /** One dimension. */
    VECTOR,
    /** One dimension behind another of extent 1. */
    ROW,
    /** Rows and columns of a grey image without a dimension for channels. */
    PLANE,
    /** Rows, columns, channels. */
    CHANNELS_LAST,
    /** Channels, rows, columns. */
    CHANNELS_FIRST;

    boolean isMap() {
        return this == CHANNELS_LAST || this == CHANNELS_FIRST;
    }

    /** Which dimension holds the channels, counted with the batch. */
    int channelAxis() {
        return switch (this) {
            case VECTOR, CHANNELS_FIRST -> 1;
            case ROW -> 2;
            case PLANE, SINGLE -> 0;
            case CHANNELS_LAST -> 3;
        };
    }

    /** Whether the channels are the last dimension. */
    boolean endsWithChannels() {
        return this != SINGLE && channelAxis() == rank() - 1;
    }

    /** The number of dimensions with the batch. */
    int rank() {
        return switch (this) {
            case SINGLE -> 1;
            case VECTOR -> 2;
            case PLANE, ROW -> 3;
            case CHANNELS_LAST, CHANNELS_FIRST -> 4;
        };
    }

    /**
     * Whether the dimension of the channels is named by a number, from the end where negative, or a list of one; what
     * is left out means the last dimension.
     */
    boolean isChannelAxis(Setting axis) {
        Optional<List<Integer>> named = axis.wholes();
        if (named.isEmpty()) {
            return endsWithChannels();
        }
        int number = named.get().size() == 1 ? named.get().get(0) : Integer.MIN_VALUE;
        return this != PLANE && this != SINGLE && (number < 0 ? number + rank() : number) == channelAxis();
    }
}

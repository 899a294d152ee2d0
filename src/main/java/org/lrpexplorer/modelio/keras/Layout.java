package org.lrpexplorer.modelio.keras;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.modelio.common.Arrangement;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** What the dimensions of a tensor mean in the file, behind the batch. */
enum Layout {
    /** No dimension: one value of each sample. */
    SINGLE,
    /** One dimension. */
    VECTOR,
    /** One dimension behind another of extent 1. */
    ROW,
    /** Steps of a signal, channels. */
    SIGNAL,
    /** Rows and columns of a grey image without a dimension for channels. */
    PLANE,
    /** Rows, columns, channels. */
    CHANNELS_LAST,
    /** Channels, rows, columns. */
    CHANNELS_FIRST;

    /**
     * The layout of a sample that a file lays out anew.
     *
     * @param before the layout of what it comes from, which tells where channels stand
     * @param signals whether two dimensions are those of a signal rather than of a grey image
     * @throws Unsupported if it has more dimensions than maps
     */
    static Layout ofExtents(List<Integer> extents, Layout before, boolean signals) {
        return switch (extents.size()) {
            case 0 -> SINGLE;
            case 1 -> VECTOR;
            case 2 -> extents.get(0) == 1 ? ROW : signals ? SIGNAL : PLANE;
            case 3 -> before == CHANNELS_FIRST ? CHANNELS_FIRST : CHANNELS_LAST;
            default ->
                throw new Unsupported(
                        Text.of("it reads values laid out as %s, which are neither maps nor a vector", extents));
        };
    }

    /** The shape in the network of a sample of some extents, of maps with their channels first. */
    Shape shape(List<Integer> extents) {
        return switch (this) {
            case SINGLE -> Shape.of(1);
            case ROW -> Shape.of(extents.get(1));
            case PLANE -> Shape.of(1, extents.get(0), extents.get(1));
            case SIGNAL -> Shape.of(extents.get(0), 1, extents.get(1));
            case VECTOR, CHANNELS_FIRST, CHANNELS_LAST -> new Shape(extents);
        };
    }

    /** How the file has the values of a tensor whose shape in the network is given. */
    Arrangement arrangement(Shape shape) {
        Arrangement own = Arrangement.inOrder(shape.dims());
        return order() == ChannelOrder.LAST
                ? own.transposed(List.of(1, 2, 0)).reshaped(extents(shape))
                : own.reshaped(extents(shape));
    }

    /** What a file has with its dimensions in this layout, with the channels first instead. */
    Arrangement channelsFirst(Arrangement arrangement) {
        return switch (this) {
            case CHANNELS_LAST -> arrangement.transposed(List.of(2, 0, 1));
            case SIGNAL -> arrangement.transposed(List.of(1, 0));
            case SINGLE, VECTOR, ROW, PLANE, CHANNELS_FIRST -> arrangement;
        };
    }

    /** In which order the values of maps follow each other. */
    ChannelOrder order() {
        return this == CHANNELS_LAST || this == SIGNAL ? ChannelOrder.LAST : ChannelOrder.FIRST;
    }

    /** The extents of a sample as the file counts them. */
    List<Integer> extents(Shape shape) {
        return switch (this) {
            case SINGLE -> List.of();
            case ROW -> List.of(1, shape.dim(0));
            case VECTOR, CHANNELS_FIRST -> shape.dims();
            case PLANE -> shape.dims().subList(1, 3);
            case SIGNAL -> List.of(shape.dim(2), shape.dim(0));
            case CHANNELS_LAST -> List.of(shape.dim(1), shape.dim(2), shape.dim(0));
        };
    }

    boolean isMap() {
        return this == CHANNELS_LAST || this == CHANNELS_FIRST;
    }

    /** Which dimension holds the channels, counted with the batch. */
    int channelAxis() {
        return switch (this) {
            case VECTOR, CHANNELS_FIRST -> 1;
            case ROW, SIGNAL -> 2;
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
            case PLANE, ROW, SIGNAL -> 3;
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

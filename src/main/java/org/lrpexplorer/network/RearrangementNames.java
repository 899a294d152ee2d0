package org.lrpexplorer.network;

import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** What the field calls a rearrangement, told from where its values go. */
final class RearrangementNames {

    private RearrangementNames() {}

    /** A name such as {@code channel shuffle, 2 groups}; what has none is named by the shapes that it is between. */
    static String of(Rearrange layer) {
        Shape in = layer.input();
        Shape out = layer.output();
        if (!layer.moves()) {
            return Text.of("%s as %s", in, out);
        }
        if (in.isMap() && in.equals(out)) {
            return channels(layer);
        }
        if (in.isMap() && out.isMap() && in.size() == out.size()) {
            return out.dim(0) < in.dim(0) ? blocks(layer, in, out, true) : blocks(layer, out, in, false);
        }
        return plain(layer);
    }

    private static String plain(Rearrange layer) {
        return Text.of("rearrangement, %s to %s", layer.input(), layer.output());
    }

    /** A shuffle lays channel {@code k} of group {@code g} where channel {@code g} of group {@code k} was. */
    private static String channels(Rearrange layer) {
        int count = layer.input().dim(0);
        int positions = layer.input().size() / count;
        int[] from = layer.channelOrigins(null);
        boolean keepsPositions = IntStream.range(0, layer.origins().size())
                .allMatch(i -> layer.origins().of(i) == from[i / positions] * positions + i % positions);
        if (!keepsPositions) {
            return plain(layer);
        }
        return IntStream.rangeClosed(2, count / 2)
                .filter(groups -> count % groups == 0)
                .filter(groups ->
                        IntStream.range(0, count).allMatch(c -> from[c] == c % groups * (count / groups) + c / groups))
                .mapToObj(groups -> Text.of("channel shuffle, %d groups", groups))
                .findFirst()
                .orElse("channels in another order");
    }

    /** Blocks of positions out of channels, or back: each channel of the wide maps is a block in the deep ones. */
    private static String blocks(Rearrange layer, Shape deep, Shape wide, boolean widens) {
        int rows = wide.dim(1) / deep.dim(1);
        int columns = wide.dim(2) / deep.dim(2);
        if (rows * deep.dim(1) != wide.dim(1) || columns * deep.dim(2) != wide.dim(2)) {
            return plain(layer);
        }
        int each = rows * columns;
        String size = rows == columns ? Text.of("×%d", rows) : Text.of("%d×%d", rows, columns);
        // Channels of a block side by side as PyTorch has them, or as TensorFlow and ONNX have them.
        if (isBlocks(layer, deep, wide, widens, (channel, place) -> channel * each + place)) {
            return Text.of(widens ? "pixel shuffle %s" : "pixel unshuffle %s", size);
        }
        if (isBlocks(layer, deep, wide, widens, (channel, place) -> place * wide.dim(0) + channel)) {
            return Text.of(widens ? "depth to space %s" : "space to depth %s", size);
        }
        return plain(layer);
    }

    private static boolean isBlocks(
            Rearrange layer, Shape deep, Shape wide, boolean widens, IntBinaryOperator channelOf) {
        int rows = wide.dim(1) / deep.dim(1);
        int columns = wide.dim(2) / deep.dim(2);
        return IntStream.range(0, wide.size()).allMatch(i -> {
            int x = i % wide.dim(2);
            int y = i / wide.dim(2) % wide.dim(1);
            int channel = channelOf.applyAsInt(i / wide.dim(2) / wide.dim(1), y % rows * columns + x % columns);
            int place = (channel * deep.dim(1) + y / rows) * deep.dim(2) + x / columns;
            return widens ? layer.origins().of(i) == place : layer.origins().of(place) == i;
        });
    }
}

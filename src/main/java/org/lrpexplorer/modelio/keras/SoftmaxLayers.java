package org.lrpexplorer.modelio.keras;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.modelio.common.Arrangement;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.network.Softmax;
import org.lrpexplorer.text.Text;

/**
 * Reads softmaxes along dimensions that are not those of the channels: these become the channels of maps in front of the
 * layer, and are put back behind it.
 */
final class SoftmaxLayers {
    private static final int MAPS = 3;

    private SoftmaxLayers() {}

    /** Shares along the dimensions that are named, counted with the batch; along the last one if none is. */
    static String along(Applied a, Setting axis, String from) {
        return along(a, "", from, axis.wholes().orElse(List.of(-1)));
    }

    /** Shares along the last dimension. */
    static String alongLast(Applied a, String suffix, String from) {
        return along(a, suffix, from, List.of(-1));
    }

    private static String along(Applied a, String suffix, String from, List<Integer> axes) {
        Assembly assembly = a.assembly();
        Arrangement before = assembly.arrangement(from);
        List<Integer> shared = axes.stream()
                .map(axis -> place(a, axis, before.rank()))
                .distinct()
                .sorted()
                .toList();
        List<Integer> order = new ArrayList<>(shared);
        IntStream.range(0, before.rank()).filter(i -> !shared.contains(i)).forEach(order::add);
        List<Integer> dims = order.stream().map(before.extents()::get).toList();
        String maps = assembly.arrangedMaps(
                a.path() + suffix + ".shared", from, before.transposed(order).reshaped(maps(dims, shared.size())));
        Layout layout = assembly.layoutBehind(from);
        assembly.settle(maps);
        String shares = a.append(suffix, new Softmax(), List.of(maps), Layout.CHANNELS_FIRST);
        List<Integer> back =
                IntStream.range(0, order.size()).map(order::indexOf).boxed().toList();
        return assembly.arranged(
                a.path() + suffix + ".back", shares, Arrangement.inOrder(dims).transposed(back), layout);
    }

    private static int place(Applied a, int axis, int rank) {
        int place = axis < 0 ? axis + rank : axis - 1;
        if (axis == 0 || axis == -rank - 1) {
            throw new Unsupported("its sums run over the samples of a batch");
        }
        if (place < 0 || place >= rank) {
            throw a.layer().problem(Text.of("names dimension %d of %d", axis, rank + 1));
        }
        return place;
    }

    /** What is shared as channels, the rest as rows and columns if it has two dimensions, or else as one column. */
    private static List<Integer> maps(List<Integer> dims, int shared) {
        int channels = dims.subList(0, shared).stream().reduce(1, (a, b) -> a * b);
        List<Integer> rest = dims.subList(shared, dims.size());
        return rest.size() == MAPS - 1
                ? List.of(channels, rest.get(0), rest.get(1))
                : List.of(channels, rest.stream().reduce(1, (a, b) -> a * b), 1);
    }
}

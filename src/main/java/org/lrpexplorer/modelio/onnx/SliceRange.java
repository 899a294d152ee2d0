package org.lrpexplorer.modelio.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.text.Text;

/**
 * What a Slice keeps along one dimension.
 *
 * @param start the first index
 * @param step how far apart two neighbours are, negative to run backward
 * @param count how many are kept, at least 1
 */
record SliceRange(int start, int step, int count) {

    /**
     * What a Slice keeps along each dimension, the images among them.
     *
     * @param extents the number of images first
     */
    static List<SliceRange> of(OnnxNode node, Conversion c, long[] extents) {
        long[] starts = numbers(node, c, "starts", 1).orElseThrow(() -> node.problem("does not say where it starts"));
        long[] ends = numbers(node, c, "ends", 2).orElseThrow(() -> node.problem("does not say where it ends"));
        long[] axes = numbers(node, c, "axes", 3)
                .orElseGet(() -> LongStream.range(0, starts.length).toArray());
        long[] steps = c.optionalConstant(node, 4).map(Constant::integers).orElseGet(() -> LongStream.generate(() -> 1)
                .limit(starts.length)
                .toArray());
        if (ends.length != starts.length || axes.length != starts.length || steps.length != starts.length) {
            throw node.problem("states starts, ends, axes and steps of different number");
        }
        SliceRange[] ranges = new SliceRange[extents.length];
        Arrays.setAll(ranges, i -> new SliceRange(0, 1, (int) extents[i]));
        int[] places = Reshapes.places(node, axes, extents.length);
        for (int i = 0; i < places.length; i++) {
            ranges[places[i]] = of(node, starts[i], ends[i], steps[i], extents[places[i]]);
        }
        if (!ranges[0].isWhole(extents[0])) {
            throw new Unsupported("it picks images");
        }
        return List.of(ranges);
    }

    private static Optional<long[]> numbers(OnnxNode node, Conversion c, String attribute, int i) {
        return node.integers(attribute).map(ConstantOperators::longs).or(() -> c.optionalConstant(node, i)
                .map(Constant::integers));
    }

    /** Starts and ends count from the end where negative, and are limited to what there is. */
    private static SliceRange of(OnnxNode node, long start, long end, long step, long extent) {
        if (step == 0 || Math.abs(step) > Integer.MAX_VALUE) {
            throw node.problem("goes in steps of " + step);
        }
        long most = step > 0 ? extent : extent - 1;
        long first = limited(start, extent, 0, most);
        long behind = limited(end, extent, step > 0 ? 0 : -1, most);
        long span = step > 0 ? behind - first : first - behind;
        long count = span <= 0 ? 0 : (span - 1) / Math.abs(step) + 1;
        if (count == 0) {
            throw node.problem(Text.of("keeps nothing of %d, from %d to %d in steps of %d", extent, start, end, step));
        }
        return new SliceRange((int) first, (int) step, (int) count);
    }

    private static long limited(long index, long extent, long least, long most) {
        long fromStart = index < 0 ? Math.max(index, -extent - 1) + extent : index;
        return Math.max(least, Math.min(fromStart, most));
    }

    boolean isWhole(long extent) {
        return start == 0 && step == 1 && count == extent;
    }

    /** The indices that are kept, in their order. */
    int[] indices() {
        return IntStream.range(0, count).map(i -> start + i * step).toArray();
    }
}

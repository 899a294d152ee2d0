package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.Concat;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Pad;
import org.lrpexplorer.network.Slice;
import org.lrpexplorer.tensor.Region;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** Reads operators that join, cut and surround activations. */
final class RegionOperators {
    private static final long WIDEST = 1 << 12;

    private RegionOperators() {}

    /** Concat of the channels of several branches. */
    static void concat(OnnxNode node, Conversion c) {
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < node.inputs().size(); i++) {
            shapes.add(c.shape(node, i));
        }
        long axis = node.integer("axis", 1);
        if (shapes.isEmpty() || (axis != 1 && axis + shapes.get(0).rank() + 1 != 1)) {
            throw new Unsupported(Text.of("it joins dimension %d, not the channels", axis));
        }
        c.layer(node, new Concat(shapes.size()));
    }

    /** Pad with a constant, around the maps or by whole channels; it stays a layer of its own. */
    static void pad(OnnxNode node, Conversion c) {
        if (!node.text("mode", "constant").equals("constant")) {
            throw new Unsupported("its mode is " + QuotedName.of(node.text("mode", "")));
        }
        int rank = c.shape(node, 0).rank() + 1;
        double value = c.optionalConstant(node, 2)
                .filter(v -> v.size() == 1)
                .map(v -> v.reals()[0])
                .orElseGet(() -> node.real("value", 0));
        long[] stated = numbers(node, c, "pads", 1).orElseThrow(() -> node.problem("does not say by how much"));
        long[] pads = overAllAxes(node, c, stated, rank);
        if (Arrays.stream(pads).anyMatch(p -> p < 0 || p > WIDEST)) {
            throw new Unsupported("it pads by " + Arrays.toString(pads));
        }
        if (pads[0] + pads[rank] > 0) {
            throw new Unsupported("it adds images");
        }
        if (Arrays.stream(pads).allMatch(p -> p == 0)) {
            c.layer(node, new Identity());
            return;
        }
        List<Integer> before = behindBatch(pads, 0, rank);
        List<Integer> after = behindBatch(pads, rank, rank);
        c.layer(node, LinearOperators.checked(node, () -> new Pad(before, after, value)));
    }

    private static long[] overAllAxes(OnnxNode node, Conversion c, long[] stated, int rank) {
        long[] axes = c.optionalConstant(node, 3).map(Constant::integers).orElseGet(() -> LongStream.range(0, rank)
                .toArray());
        int[] places = places(node, axes, rank);
        if (stated.length != 2 * places.length) {
            throw node.problem(Text.of("pads %d sides of %d dimensions", stated.length, places.length));
        }
        long[] pads = new long[2 * rank];
        for (int i = 0; i < places.length; i++) {
            pads[places[i]] = stated[i];
            pads[places[i] + rank] = stated[i + places.length];
        }
        return pads;
    }

    /** Slice of channels, rows and columns, also in steps and backward. */
    static void slice(OnnxNode node, Conversion c) {
        long[] extents = c.onnxShape(node, 0);
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
        Range[] ranges = new Range[extents.length];
        Arrays.setAll(ranges, i -> new Range(0, 1, (int) extents[i]));
        int[] places = places(node, axes, extents.length);
        for (int i = 0; i < places.length; i++) {
            ranges[places[i]] = Range.of(node, starts[i], ends[i], steps[i], extents[places[i]]);
        }
        if (!ranges[0].isWhole(extents[0])) {
            throw new Unsupported("it picks images");
        }
        List<Range> kept = Arrays.asList(ranges).subList(1, ranges.length);
        boolean whole = IntStream.range(1, ranges.length).allMatch(i -> ranges[i].isWhole(extents[i]));
        Region region = new Region(
                kept.stream().map(Range::start).toList(),
                kept.stream().map(Range::step).toList(),
                kept.stream().map(Range::count).toList());
        c.layer(node, whole ? new Identity() : new Slice(region));
    }

    /** Gather of one channel, with or without its dimension. */
    static void gather(OnnxNode node, Conversion c) {
        Shape shape = c.shape(node, 0);
        Constant index = c.constant(node, 1);
        long[] extents = c.onnxShape(node, 0);
        long axis = node.integer("axis", 0);
        long place = axis < 0 ? axis + extents.length : axis;
        boolean one = index.size() == 1 && index.rank() <= 1;
        if (one && shape.hasOnePosition() && place > 0 && place < extents.length) {
            int picked = Math.toIntExact(picked(node, index, extents[(int) place]));
            VectorViews.pick(node, c, (int) place, picked, index.rank() == 0);
            return;
        }
        if (place != 1 || !one || !shape.isMap() || extents.length != 4) {
            throw new Unsupported("it picks other things than one channel of maps");
        }
        long channel = picked(node, index, shape.dim(0));
        long[] after = {extents[0], 1, extents[2], extents[3]};
        if (index.rank() == 0) {
            boolean unsqueezed = c.graph().consumers(node.output()).stream()
                    .allMatch(reader -> reader.operator().equals("Unsqueeze"));
            if (!unsqueezed) {
                throw new Unsupported("it drops the dimension of channels");
            }
            c.layouts().view(node, new long[] {after[0], after[2], after[3]});
        }
        c.layer(node, new Slice(channels(shape, (int) channel, 1)));
    }

    private static long picked(OnnxNode node, Constant index, long extent) {
        long picked = index.integers()[0] < 0 ? index.integers()[0] + extent : index.integers()[0];
        if (picked < 0 || picked >= extent) {
            throw node.problem(Text.of("picks number %d of %d", picked, extent));
        }
        return picked;
    }

    /** Split into groups of channels, a layer for each that is used. */
    static void split(OnnxNode node, Conversion c) {
        Shape shape = c.shape(node, 0);
        int outputs = node.outputs().size();
        long axis = node.integer("axis", 0);
        if (axis != 1 && axis + shape.rank() + 1 != 1) {
            throw new Unsupported(Text.of("it splits dimension %d, not the channels", axis));
        }
        int channels = shape.dim(0);
        int each = (channels + outputs - 1) / Math.max(1, outputs);
        long[] sizes = numbers(node, c, "split", 1).orElseGet(() -> IntStream.range(0, outputs)
                .mapToLong(i -> Math.min(each, channels - (long) i * each))
                .toArray());
        boolean fits = sizes.length == outputs
                && Arrays.stream(sizes).allMatch(size -> size > 0 && size <= channels)
                && Arrays.stream(sizes).sum() == channels;
        if (!fits) {
            throw node.problem(Text.of("splits %d channels into %d parts that do not fit", channels, sizes.length));
        }
        int first = 0;
        for (int i = 0; i < outputs; i++) {
            String output = node.outputs().get(i);
            if (!output.isEmpty() && !c.graph().consumers(output).isEmpty()) {
                Slice slice = new Slice(channels(shape, first, (int) sizes[i]));
                c.extraLayer(node, "." + i, slice, node.input(0), output);
            }
            first += (int) sizes[i];
        }
    }

    /** Some channels of maps, or values of a vector. */
    static Region channels(Shape shape, int first, int count) {
        List<Integer> start = new ArrayList<>(Collections.nCopies(shape.rank(), 0));
        List<Integer> extent = new ArrayList<>(shape.dims());
        start.set(0, first);
        extent.set(0, count);
        return new Region(start, Collections.nCopies(shape.rank(), 1), extent);
    }

    /** What is kept along one dimension. */
    private record Range(int start, int step, int count) {

        /** Starts and ends count from the end where negative, and are limited to what there is. */
        static Range of(OnnxNode node, long start, long end, long step, long extent) {
            if (step == 0 || Math.abs(step) > Integer.MAX_VALUE) {
                throw node.problem("goes in steps of " + step);
            }
            long most = step > 0 ? extent : extent - 1;
            long first = limited(start, extent, 0, most);
            long behind = limited(end, extent, step > 0 ? 0 : -1, most);
            long span = step > 0 ? behind - first : first - behind;
            long count = span <= 0 ? 0 : (span - 1) / Math.abs(step) + 1;
            if (count == 0) {
                throw node.problem(
                        Text.of("keeps nothing of %d, from %d to %d in steps of %d", extent, start, end, step));
            }
            return new Range((int) first, (int) step, (int) count);
        }

        private static long limited(long index, long extent, long least, long most) {
            long fromStart = index < 0 ? Math.max(index, -extent - 1) + extent : index;
            return Math.max(least, Math.min(fromStart, most));
        }

        boolean isWhole(long extent) {
            return start == 0 && step == 1 && count == extent;
        }
    }

    private static Optional<long[]> numbers(OnnxNode node, Conversion c, String attribute, int i) {
        return node.integers(attribute)
                .map(list -> list.stream().mapToLong(Long::longValue).toArray())
                .or(() -> c.optionalConstant(node, i).map(Constant::integers));
    }

    /** Dimension numbers in the order stated, each once. */
    private static int[] places(OnnxNode node, long[] axes, int rank) {
        int[] places = new int[axes.length];
        for (int i = 0; i < axes.length; i++) {
            Set<Integer> one = Reshapes.axes(node, new long[] {axes[i]}, rank);
            places[i] = one.iterator().next();
        }
        if (Arrays.stream(places).distinct().count() != axes.length) {
            throw node.problem("names a dimension twice");
        }
        return places;
    }

    private static List<Integer> behindBatch(long[] pads, int offset, int rank) {
        return Arrays.stream(pads, offset + 1, offset + rank)
                .mapToObj(p -> (int) p)
                .toList();
    }
}

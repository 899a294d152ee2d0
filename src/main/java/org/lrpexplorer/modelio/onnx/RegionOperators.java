package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

    /** Concat of the channels of several branches, some of which may be constant. */
    static void concat(OnnxNode node, Conversion c) {
        if (ConstantJoins.isRead(node, c)) {
            ConstantJoins.read(node, c);
            return;
        }
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < node.inputs().size(); i++) {
            shapes.add(c.shape(node, i));
        }
        if (shapes.isEmpty()) {
            throw node.problem("joins nothing");
        }
        c.layer(node, new Concat(shapes.size()));
    }

    /** Pad with a constant, around the maps or by whole channels; it stays a layer of its own. */
    static void pad(OnnxNode node, Conversion c) {
        if (!node.text("mode", "constant").equals("constant")) {
            throw new Unsupported("its mode is " + QuotedName.of(node.text("mode", "")));
        }
        int rank = c.onnxShape(node, 0).length;
        double value = c.optionalConstant(node, 2)
                .filter(v -> v.size() == 1)
                .map(v -> v.reals()[0])
                .orElseGet(() -> node.real("value", 0));
        long[] pads = pads(node, c, rank);
        if (Arrays.stream(pads).allMatch(p -> p == 0)) {
            c.layer(node, new Identity());
            return;
        }
        if (c.layouts().isView(node.input(0))) {
            padView(node, c, pads, value);
            return;
        }
        boolean signal = c.layouts().isSignal(node.input(0));
        List<Integer> before = overRows(signal, behindBatch(pads, 0, rank), 0);
        List<Integer> after = overRows(signal, behindBatch(pads, rank, rank), 0);
        c.layer(node, LinearOperators.checked(node, () -> new Pad(before, after, value)));
    }

    /** A Pad along the one dimension of a vector that the file has with others of extent 1. */
    private static void padView(OnnxNode node, Conversion c, long[] pads, double value) {
        long[] extents = c.onnxShape(node, 0);
        int rank = extents.length;
        int[] along = IntStream.range(1, rank).filter(i -> extents[i] != 1).toArray();
        int[] padded = IntStream.range(1, rank)
                .filter(i -> pads[i] + pads[i + rank] > 0)
                .toArray();
        if (padded.length != 1 || (along.length > 0 && !Arrays.equals(along, padded))) {
            throw new Unsupported("it pads a vector laid out as " + Reshapes.text(extents));
        }
        int axis = padded[0];
        int before = (int) pads[axis];
        int after = (int) pads[axis + rank];
        c.layer(node, new Pad(List.of(before), List.of(after), value));
        long[] wider = extents.clone();
        wider[axis] += before + after;
        c.layouts().view(node, wider);
    }

    /**
     * By how much a Pad extends each dimension in front, then by how much behind.
     *
     * @param rank how many dimensions there are, that of the images among them
     * @throws Unsupported if it cuts, adds images, or adds very much
     */
    static long[] pads(OnnxNode node, Conversion c, int rank) {
        long[] stated = numbers(node, c, "pads", 1).orElseThrow(() -> node.problem("does not say by how much"));
        long[] pads = overAllAxes(node, c, stated, rank);
        if (Arrays.stream(pads).anyMatch(p -> p < 0 || p > WIDEST)) {
            throw new Unsupported("it pads by " + Arrays.toString(pads));
        }
        if (pads[0] + pads[rank] > 0) {
            throw new Unsupported("it adds images");
        }
        return pads;
    }

    private static long[] overAllAxes(OnnxNode node, Conversion c, long[] stated, int rank) {
        long[] axes = c.optionalConstant(node, 3).map(Constant::integers).orElseGet(() -> LongStream.range(0, rank)
                .toArray());
        int[] places = Reshapes.places(node, axes, rank);
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
        List<SliceRange> all = SliceRange.of(node, c, extents);
        List<SliceRange> kept = all.subList(1, all.size());
        if (IntStream.range(1, extents.length).allMatch(i -> all.get(i).isWhole(extents[i]))) {
            c.layer(node, new Identity());
            return;
        }
        boolean signal = c.layouts().isSignal(node.input(0));
        c.layer(
                node,
                new Slice(new Region(
                        overRows(signal, kept.stream().map(SliceRange::start).toList(), 0),
                        overRows(signal, kept.stream().map(SliceRange::step).toList(), 1),
                        overRows(signal, kept.stream().map(SliceRange::count).toList(), 1))));
    }

    /** Crop, of which old files make rows and columns fewer: a Slice that counts from the edges. */
    static void crop(OnnxNode node, Conversion c) {
        Shape map = c.map(node, 0);
        long[] border = node.integers("border").map(ConstantOperators::longs).orElseGet(() -> new long[4]);
        if (border.length != 4) {
            throw node.problem(Text.of("states %d borders of 4", border.length));
        }
        long left = border[0];
        long top = border[1];
        long[] size = node.integers("scale").map(ConstantOperators::longs).orElseGet(() ->
                new long[] {map.dim(1) - top - border[3], map.dim(2) - left - border[2]});
        if (size.length != 2 || !fits(top, size[0], map.dim(1)) || !fits(left, size[1], map.dim(2))) {
            throw node.problem(Text.of("cuts %s to %s", map, Reshapes.text(size)));
        }
        c.layer(
                node,
                new Slice(new Region(
                        List.of(0, (int) top, (int) left), List.of(1, 1, 1), List.of(map.dim(0), (int) size[0], (int)
                                size[1]))));
    }

    private static boolean fits(long first, long count, int extent) {
        return first >= 0 && first < extent && count > 0 && count <= extent - first;
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
        boolean unsqueezed = c.graph().consumers(node.output()).stream()
                .allMatch(reader -> reader.operator().equals("Unsqueeze"));
        if (place != 1 || !one || !shape.isMap() || extents.length != 4 || (index.rank() == 0 && !unsqueezed)) {
            Rearrangements.read(node, c);
            return;
        }
        long channel = picked(node, index, shape.dim(0));
        long[] after = {extents[0], 1, extents[2], extents[3]};
        if (index.rank() == 0) {
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
        long axis = node.integer("axis", 0);
        if (c.layouts().isView(node.input(0)) || (axis != 1 && axis + shape.rank() + 1 != 1)) {
            Rearrangements.read(node, c);
            return;
        }
        int[] sizes = sizes(node, c, shape.dim(0));
        int first = 0;
        for (int i = 0; i < sizes.length; i++) {
            String output = node.outputs().get(i);
            if (!output.isEmpty() && !c.graph().consumers(output).isEmpty()) {
                Slice slice = new Slice(channels(shape, first, sizes[i]));
                c.extraLayer(node, "." + i, slice, node.input(0), output);
            }
            first += sizes[i];
        }
    }

    /** How much each output of a Split gets of a dimension. */
    static int[] sizes(OnnxNode node, Conversion c, int extent) {
        int outputs = node.outputs().size();
        int each = (extent + outputs - 1) / Math.max(1, outputs);
        long[] sizes = numbers(node, c, "split", 1).orElseGet(() -> IntStream.range(0, outputs)
                .mapToLong(i -> Math.min(each, extent - (long) i * each))
                .toArray());
        boolean fits = sizes.length == outputs
                && Arrays.stream(sizes).allMatch(size -> size > 0 && size <= extent)
                && Arrays.stream(sizes).sum() == extent;
        if (!fits) {
            throw node.problem(Text.of("splits %d into %d parts that do not fit", extent, sizes.length));
        }
        return Arrays.stream(sizes).mapToInt(Math::toIntExact).toArray();
    }

    /** Some channels of maps, or values of a vector. */
    static Region channels(Shape shape, int first, int count) {
        List<Integer> start = new ArrayList<>(Collections.nCopies(shape.rank(), 0));
        List<Integer> extent = new ArrayList<>(shape.dims());
        start.set(0, first);
        extent.set(0, count);
        return new Region(start, Collections.nCopies(shape.rank(), 1), extent);
    }

    private static Optional<long[]> numbers(OnnxNode node, Conversion c, String attribute, int i) {
        return node.integers(attribute).map(ConstantOperators::longs).or(() -> c.optionalConstant(node, i)
                .map(Constant::integers));
    }

    private static List<Integer> overRows(boolean signal, List<Integer> dimensions, int ofOneRow) {
        return signal ? Signals.overOneRow(dimensions, ofOneRow) : dimensions;
    }

    private static List<Integer> behindBatch(long[] pads, int offset, int rank) {
        return Arrays.stream(pads, offset + 1, offset + rank)
                .mapToObj(p -> (int) p)
                .toList();
    }
}

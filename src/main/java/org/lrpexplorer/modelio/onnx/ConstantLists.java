package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.modelio.common.Arrangement;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.modelio.onnx.graph.TensorDecoder;
import org.lrpexplorer.tensor.Origins;
import org.lrpexplorer.text.Text;

/** Makes, joins and picks from constants, such as the lists of numbers that stand for shapes. */
final class ConstantLists {
    private static final int MOST_DIMENSIONS = 8;

    private ConstantLists() {}

    /** Gather of numbers out of a list, or of parts of a larger constant. */
    static void gather(OnnxNode node, Conversion c) {
        Constant value = c.constant(node, 0);
        Constant index = c.constant(node, 1);
        int axis = Reshapes.place(node, node.integer("axis", 0), value.rank());
        int[] indices = Rearrangements.indices(node, index, value.dims().get(axis));
        List<Integer> dims = new ArrayList<>(value.dims());
        dims.remove(axis);
        dims.addAll(axis, index.dims());
        c.constants().roomFor(node, longs(dims));
        pick(node, c, value, dims, Arrangement.inOrder(value.dims()).picked(axis, indices));
    }

    private static void pick(OnnxNode node, Conversion c, Constant value, List<Integer> dims, Arrangement chosen) {
        Origins places = chosen.places();
        int[] all = new int[places.size()];
        Arrays.setAll(all, places::of);
        c.constants().define(node, value.picked(dims, all));
    }

    /** Concat of lists, or of larger constants along any of their dimensions. */
    static void concat(OnnxNode node, Conversion c) {
        List<Constant> parts = new ArrayList<>();
        for (int i = 0; i < node.inputs().size(); i++) {
            parts.add(c.constant(node, i));
        }
        if (parts.isEmpty() || parts.get(0).rank() == 0) {
            throw node.problem("joins nothing that has dimensions");
        }
        List<Integer> first = parts.get(0).dims();
        int axis = Reshapes.place(node, node.integer("axis", 0), first.size());
        List<Integer> dims = new ArrayList<>(first);
        long joined = 0;
        for (Constant part : parts) {
            List<Integer> own = new ArrayList<>(part.dims());
            if (own.size() != first.size()) {
                throw node.problem(
                        Text.of("joins constants of %s and %s", parts.get(0).shape(), part.shape()));
            }
            joined += own.set(axis, first.get(axis));
            if (!own.equals(first)) {
                throw node.problem(
                        Text.of("joins constants of %s and %s", parts.get(0).shape(), part.shape()));
            }
        }
        dims.set(axis, (int) Math.min(joined, Integer.MAX_VALUE));
        c.constants().roomFor(node, longs(dims));
        boolean whole = parts.stream().allMatch(Constant::isInteger);
        int outer = product(first.subList(0, axis));
        float[] reals = new float[whole ? 0 : product(dims)];
        long[] integers = new long[whole ? product(dims) : 0];
        int start = 0;
        for (Constant part : parts) {
            int each = outer == 0 ? 0 : part.size() / outer;
            int step = outer == 0 ? 0 : product(dims) / outer;
            Object from = whole ? part.integers() : part.reals();
            for (int o = 0; o < outer; o++) {
                System.arraycopy(from, o * each, whole ? integers : reals, o * step + start, each);
            }
            start += each;
        }
        c.constants().define(node, whole ? Constant.ofIntegers(dims, integers) : Constant.ofReals(dims, reals));
    }

    /** ConstantOfShape. */
    static void filled(OnnxNode node, Conversion c) {
        Constant value = node.has("value")
                ? TensorDecoder.decode(node.find("value").orElseThrow().getT())
                : Constant.ofReals(List.of(1), new float[1]);
        if (value.size() != 1) {
            throw node.problem(Text.of("fills with %s where a single number belongs", value.shape()));
        }
        List<Integer> dims = dims(node, c, c.constant(node, 0).integers());
        c.constants().define(node, value.picked(dims, new int[product(dims)]));
    }

    /** Range of whole numbers or reals. */
    static void range(OnnxNode node, Conversion c) {
        double[] bounds = new double[3];
        boolean whole = true;
        for (int i = 0; i < bounds.length; i++) {
            Constant bound = c.constant(node, i);
            if (bound.size() != 1) {
                throw node.problem(Text.of("has a bound of %s where a single number belongs", bound.shape()));
            }
            bounds[i] = bound.number(0);
            whole &= bound.isInteger();
        }
        double count = Math.max(0, Math.ceil((bounds[1] - bounds[0]) / bounds[2]));
        if (!(count <= Integer.MAX_VALUE)) {
            throw node.problem(Text.of("counts from %s to %s in steps of %s", bounds[0], bounds[1], bounds[2]));
        }
        List<Integer> dims = dims(node, c, new long[] {(long) count});
        double[] numbers = IntStream.range(0, (int) count)
                .mapToDouble(i -> bounds[0] + i * bounds[2])
                .toArray();
        float[] reals = new float[numbers.length];
        for (int i = 0; i < reals.length; i++) {
            reals[i] = (float) numbers[i];
        }
        c.constants()
                .define(
                        node,
                        whole
                                ? Constant.ofIntegers(
                                        dims,
                                        Arrays.stream(numbers)
                                                .mapToLong(n -> (long) n)
                                                .toArray())
                                : Constant.ofReals(dims, reals));
    }

    /** Expand: what has the extent 1 is repeated. */
    static void expand(OnnxNode node, Conversion c) {
        Constant value = c.constant(node, 0);
        List<Integer> wanted = dims(node, c, c.constant(node, 1).integers());
        List<Integer> dims = ConstantArithmetic.shared(node, List.of(value.dims(), wanted));
        c.constants().roomFor(node, longs(dims));
        Origins places = ConstantArithmetic.places(value, dims);
        int[] all = new int[places.size()];
        Arrays.setAll(all, places::of);
        c.constants().define(node, value.picked(dims, all));
    }

    /** Tile: each dimension is repeated as a whole. */
    static void tile(OnnxNode node, Conversion c) {
        Constant value = c.constant(node, 0);
        long[] times = c.constant(node, 1).integers();
        if (times.length != value.rank()) {
            throw node.problem(Text.of("repeats %d dimensions of %s", times.length, value.shape()));
        }
        double[] extents = new double[times.length];
        Arrays.setAll(extents, d -> (double) times[d] * value.dims().get(d));
        List<Integer> dims = dims(
                node,
                c,
                Arrays.stream(extents).mapToLong(extent -> (long) extent).toArray());
        Arrangement tiled = Arrangement.inOrder(value.dims());
        for (int d = 0; d < times.length; d++) {
            int extent = value.dims().get(d);
            tiled = tiled.picked(
                    d, IntStream.range(0, dims.get(d)).map(i -> i % extent).toArray());
        }
        pick(node, c, value, dims, tiled);
    }

    /** Split along any dimension. */
    static void split(OnnxNode node, Conversion c) {
        Constant value = c.constant(node, 0);
        int axis = Reshapes.place(node, node.integer("axis", 0), value.rank());
        int[] sizes = RegionOperators.sizes(node, c, value.dims().get(axis));
        int first = 0;
        for (int i = 0; i < sizes.length; i++) {
            Arrangement part = Arrangement.inOrder(value.dims())
                    .picked(axis, IntStream.range(first, first + sizes[i]).toArray());
            Origins places = part.places();
            int[] all = new int[places.size()];
            Arrays.setAll(all, places::of);
            c.constants().define(node, i, value.picked(part.extents(), all));
            first += sizes[i];
        }
    }

    static void size(OnnxNode node, Conversion c) {
        c.constants().define(node, Constant.ofIntegers(List.of(), new long[] {
            c.constant(node, 0).size()
        }));
    }

    /** Extents out of a constant, which hold no more values than fit into memory. */
    private static List<Integer> dims(OnnxNode node, Conversion c, long[] extents) {
        if (extents.length > MOST_DIMENSIONS) {
            throw node.problem(Text.of("makes a constant of %d dimensions", extents.length));
        }
        c.constants().roomFor(node, extents);
        return Arrays.stream(extents).mapToObj(extent -> (int) extent).toList();
    }

    static long[] longs(List<Integer> dims) {
        return dims.stream().mapToLong(Integer::longValue).toArray();
    }

    private static int product(List<Integer> dims) {
        return dims.stream().reduce(1, (a, b) -> a * b);
    }
}

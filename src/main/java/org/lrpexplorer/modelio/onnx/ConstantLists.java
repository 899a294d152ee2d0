package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.modelio.onnx.graph.TensorDecoder;
import org.lrpexplorer.text.Text;

/** Makes, joins and picks from the lists of numbers that stand for shapes. They are short, and longer ones are refused. */
final class ConstantLists {
    private static final int LONGEST = 1 << 12;

    private ConstantLists() {}

    /** Gather of numbers out of a list, or of rows of a larger constant. */
    static void gather(OnnxNode node, Conversion c) {
        Constant value = c.constant(node, 0);
        Constant index = c.constant(node, 1);
        int length = value.rank() == 0 ? 0 : value.dims().get(0);
        long axis = node.integer("axis", 0);
        int row = length == 0 ? 0 : value.size() / length;
        if (length == 0 || (axis != 0 && axis != -value.rank()) || (long) index.size() * row > LONGEST) {
            throw new Unsupported("it picks from more than a list");
        }
        List<Integer> dims = new ArrayList<>(index.dims());
        dims.addAll(value.dims().subList(1, value.rank()));
        int[] places = Arrays.stream(index.integers())
                .mapToInt(i -> {
                    if (i < -length || i >= length) {
                        throw node.problem(Text.of("picks number %d of %d", i, length));
                    }
                    return (int) (i < 0 ? i + length : i);
                })
                .flatMap(i -> IntStream.range(i * row, (i + 1) * row))
                .toArray();
        c.constants().define(node, value.picked(dims, places));
    }

    /** Concat of the parts of a list, or of the rows of short constants. */
    static void concat(OnnxNode node, Conversion c) {
        List<Constant> parts = new ArrayList<>();
        int size = 0;
        for (int i = 0; i < node.inputs().size() && size <= LONGEST; i++) {
            parts.add(c.constant(node, i));
            size += parts.get(i).size();
        }
        List<Integer> rest = parts.isEmpty() || parts.get(0).rank() == 0
                ? List.of()
                : parts.get(0).dims().subList(1, parts.get(0).rank());
        boolean alike = parts.stream()
                .allMatch(part -> part.rank() == rest.size() + 1
                        && part.dims().subList(1, part.rank()).equals(rest));
        long axis = node.integer("axis", 0);
        if (parts.isEmpty() || !alike || (axis != 0 && axis != -rest.size() - 1) || size > LONGEST) {
            throw new Unsupported("it joins more than lists");
        }
        List<Integer> dims = new ArrayList<>(rest);
        dims.add(0, parts.stream().mapToInt(part -> part.dims().get(0)).sum());
        if (parts.stream().allMatch(Constant::isInteger)) {
            long[] joined = parts.stream()
                    .flatMapToLong(part -> Arrays.stream(part.integers()))
                    .toArray();
            c.constants().define(node, Constant.ofIntegers(dims, joined));
            return;
        }
        float[] joined = new float[size];
        int place = 0;
        for (Constant part : parts) {
            System.arraycopy(part.reals(), 0, joined, place, part.size());
            place += part.size();
        }
        c.constants().define(node, Constant.ofReals(dims, joined));
    }

    /** ConstantOfShape. */
    static void filled(OnnxNode node, Conversion c) {
        Constant value = node.has("value")
                ? TensorDecoder.decode(node.find("value").orElseThrow().getT())
                : Constant.ofReals(List.of(1), new float[1]);
        if (value.size() != 1) {
            throw node.problem(Text.of("fills with %s where a single number belongs", value.shape()));
        }
        List<Integer> dims = dims(node, c.constant(node, 0).integers());
        c.constants().define(node, value.picked(dims, new int[size(dims)]));
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
        if (!(count <= LONGEST)) {
            throw node.problem(Text.of("counts from %s to %s in steps of %s", bounds[0], bounds[1], bounds[2]));
        }
        List<Integer> dims = List.of((int) count);
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

    /** Expand of a single number, or to the shape that is there already. */
    static void expand(OnnxNode node, Conversion c) {
        Constant value = c.constant(node, 0);
        List<Integer> dims = dims(node, c.constant(node, 1).integers());
        if (value.size() == 1 && dims.size() >= value.rank()) {
            c.constants().define(node, value.picked(dims, new int[size(dims)]));
        } else if (value.size() == size(dims)) {
            c.constants().define(node, value.reshaped(dims));
        } else {
            throw new Unsupported("it spreads more than a single number");
        }
    }

    /** Tile of a list. */
    static void tile(OnnxNode node, Conversion c) {
        Constant value = c.constant(node, 0);
        long[] times = c.constant(node, 1).integers();
        if (value.rank() != 1 || times.length != 1 || times[0] < 0 || times[0] > LONGEST) {
            throw new Unsupported("it repeats more than a list");
        }
        List<Integer> dims = dims(node, new long[] {value.size() * times[0]});
        c.constants()
                .define(
                        node,
                        value.picked(
                                dims,
                                IntStream.range(0, size(dims))
                                        .map(i -> i % value.size())
                                        .toArray()));
    }

    static void size(OnnxNode node, Conversion c) {
        c.constants().define(node, Constant.ofIntegers(List.of(), new long[] {
            c.constant(node, 0).size()
        }));
    }

    /** ReduceProd of a whole list. */
    static void product(OnnxNode node, Conversion c) {
        Constant value = c.constant(node, 0);
        if (value.rank() > 1 || value.size() > LONGEST) {
            throw new Unsupported("it multiplies more than a list");
        }
        double product = 1;
        for (int i = 0; i < value.size(); i++) {
            product *= value.number(i);
        }
        List<Integer> dims = node.integer("keepdims", 1) != 0 ? List.of(1) : List.of();
        c.constants()
                .define(
                        node,
                        value.isInteger()
                                ? Constant.ofIntegers(dims, new long[] {(long) product})
                                : Constant.ofReals(dims, new float[] {(float) product}));
    }

    /** Extents out of a constant, which hold no more values than a shape may need. */
    private static List<Integer> dims(OnnxNode node, long[] extents) {
        double size = 1;
        for (long extent : extents) {
            size *= extent < 0 ? Double.NaN : Math.max(extent, 1);
        }
        if (!(size <= LONGEST) || extents.length > 8) {
            throw node.problem(Text.of("makes a constant of %s, which is too large", Reshapes.text(extents)));
        }
        return Arrays.stream(extents).mapToObj(extent -> (int) extent).toList();
    }

    private static int size(List<Integer> dims) {
        return dims.stream().reduce(1, (a, b) -> a * b);
    }
}

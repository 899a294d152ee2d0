package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.lrpexplorer.modelio.common.Arrangement;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.text.Text;

/**
 * Reads nodes that give values other places and nothing else, of any rank. A chain of them is one layer, made where
 * something else reads its end.
 */
final class Rearrangements {
    /** They give values other places and do nothing else. */
    static final Set<String> OPERATORS = Set.of(
            "Reshape",
            "Transpose",
            "Squeeze",
            "Unsqueeze",
            "Flatten",
            "Identity",
            "Slice",
            "Gather",
            "Split",
            "Expand",
            "Shape",
            "Size",
            "DepthToSpace",
            "SpaceToDepth");

    /** Of a chain that has come to maps or vectors, they begin another layer. */
    private static final Set<String> BEGIN = Set.of("Flatten", "Identity", "Slice", "Gather", "Split", "Expand");

    private Rearrangements() {}

    /** Whether a node goes on with a chain that has no layer as yet. */
    static boolean isRead(OnnxNode node, Conversion c) {
        return OPERATORS.contains(node.operator())
                && node.hasInput(0)
                && c.arranged().isPending(node.input(0))
                && !(BEGIN.contains(node.operator()) && c.arranged().isOfLayers(node.input(0)));
    }

    /** Reads a node that goes on with a chain, or begins one. */
    static void read(OnnxNode node, Conversion c) {
        Arrangement before = of(node, c);
        switch (node.operator()) {
            case "Reshape" -> reshape(node, c, before);
            case "Transpose" -> transpose(node, c, before);
            case "Squeeze" ->
                put(node, c, before, Reshapes.squeezed(node, ShapeOperators.stated(node, c, 1), extents(before)));
            case "Unsqueeze" ->
                put(node, c, before, Reshapes.unsqueezed(node, ShapeOperators.stated(node, c, 1), extents(before)));
            case "Flatten" -> put(node, c, before, ShapeOperators.flattened(node, extents(before)));
            case "Slice" -> slice(node, c, before);
            case "Gather" -> gather(node, c, before);
            case "Split" -> split(node, c, before);
            case "Expand" -> expand(node, c, before);
            case "Shape" -> ShapeOperators.shape(node, c, extents(before));
            case "Size" -> ShapeOperators.size(node, c, extents(before));
            case "DepthToSpace" -> depthToSpace(node, c);
            case "SpaceToDepth" -> spaceToDepth(node, c);
            default -> c.arranged().put(node, node.input(0), before);
        }
    }

    private static Arrangement of(OnnxNode node, Conversion c) {
        return c.arranged().of(node.input(0));
    }

    private static long[] extents(Arrangement arrangement) {
        return arrangement.extents().stream().mapToLong(Integer::longValue).toArray();
    }

    private static void put(OnnxNode node, Conversion c, Arrangement before, long[] after) {
        c.arranged()
                .put(
                        node,
                        node.input(0),
                        before.reshaped(
                                Arrays.stream(after).mapToObj(Math::toIntExact).toList()));
    }

    private static void reshape(OnnxNode node, Conversion c, Arrangement before) {
        put(
                node,
                c,
                before,
                Reshapes.resolve(node, extents(before), ShapeOperators.wanted(node, c), node.flag("allowzero")));
    }

    private static void transpose(OnnxNode node, Conversion c, Arrangement before) {
        c.arranged().put(node, node.input(0), before.transposed(order(node, before.rank())));
    }

    /** The order that a Transpose states, or the reverse of that which is there. */
    static List<Integer> order(OnnxNode node, int rank) {
        long[] stated = node.integers("perm").map(ConstantOperators::longs).orElseGet(() -> LongStream.range(0, rank)
                .map(i -> rank - 1 - i)
                .toArray());
        int[] order = Reshapes.places(node, stated, rank);
        if (order.length != rank) {
            throw node.problem(Text.of("rearranges %d dimensions by %s", rank, Arrays.toString(stated)));
        }
        return Arrays.stream(order).boxed().toList();
    }

    private static void slice(OnnxNode node, Conversion c, Arrangement before) {
        List<SliceRange> ranges = SliceRange.of(node, c, extents(before));
        Arrangement after = before;
        for (int axis = 0; axis < ranges.size(); axis++) {
            if (!ranges.get(axis).isWhole(before.extents().get(axis))) {
                after = after.picked(axis, ranges.get(axis).indices());
            }
        }
        c.arranged().put(node, node.input(0), after);
    }

    private static void gather(OnnxNode node, Conversion c, Arrangement before) {
        Constant index = c.constant(node, 1);
        int axis = Reshapes.place(node, node.integer("axis", 0), before.rank());
        int[] indices = indices(node, index, before.extents().get(axis));
        if (indices.length == 0) {
            throw node.problem("picks nothing");
        }
        List<Integer> after = new ArrayList<>(before.extents());
        after.remove(axis);
        after.addAll(axis, index.dims());
        c.arranged().put(node, node.input(0), before.picked(axis, indices).reshaped(after));
    }

    /** Indices into a dimension, which count from its end where they are negative. */
    static int[] indices(OnnxNode node, Constant index, int extent) {
        return Arrays.stream(index.integers())
                .mapToInt(i -> {
                    if (i < -extent || i >= extent) {
                        throw node.problem(Text.of("picks number %d of %d", i, extent));
                    }
                    return (int) (i < 0 ? i + extent : i);
                })
                .toArray();
    }

    private static void split(OnnxNode node, Conversion c, Arrangement before) {
        int axis = Reshapes.place(node, node.integer("axis", 0), before.rank());
        int[] sizes = RegionOperators.sizes(node, c, before.extents().get(axis));
        int first = 0;
        for (int i = 0; i < sizes.length; i++) {
            int from = first;
            String output = node.outputs().get(i);
            if (!output.isEmpty() && !c.graph().consumers(output).isEmpty()) {
                int[] kept = IntStream.range(from, from + sizes[i]).toArray();
                c.arranged().put(node, "." + i, output, node.input(0), before.picked(axis, kept));
            }
            first += sizes[i];
        }
    }

    /** Dimensions of extent 1 are repeated; others may be added in front. */
    private static void expand(OnnxNode node, Conversion c, Arrangement before) {
        long[] wanted = c.constant(node, 1).integers();
        List<Integer> wide = new ArrayList<>(Collections.nCopies(Math.max(0, wanted.length - before.rank()), 1));
        wide.addAll(before.extents());
        Arrangement after = before.reshaped(wide);
        for (int i = 0; i < wanted.length; i++) {
            int axis = wide.size() - wanted.length + i;
            if (wanted[i] == 1 || wanted[i] == wide.get(axis)) {
                continue;
            }
            if (wide.get(axis) != 1 || wanted[i] < 1 || wanted[i] > Integer.MAX_VALUE) {
                throw new Unsupported(Text.of("it spreads %s over %s", before, Reshapes.text(wanted)));
            }
            // A shape of such extents is refused before anything is allocated for it.
            List<Integer> larger = new ArrayList<>(after.extents());
            larger.set(axis, (int) wanted[i]);
            Arrangement.inOrder(larger);
            after = after.picked(axis, new int[(int) wanted[i]]);
        }
        c.arranged().put(node, node.input(0), after);
    }

    /** DepthToSpace: a block of positions out of the channels of each. */
    static void depthToSpace(OnnxNode node, Conversion c) {
        Arrangement before = of(node, c);
        int block = block(node, before);
        List<Integer> dims = before.extents();
        int channels = dims.get(1) / block / block;
        if (channels * block * block != dims.get(1)) {
            throw node.problem(Text.of("makes blocks of %d×%d out of %d channels", block, block, dims.get(1)));
        }
        int images = dims.get(0);
        int height = dims.get(2);
        int width = dims.get(3);
        String mode = node.text("mode", "DCR");
        Arrangement turned =
                switch (mode) {
                    case "DCR" ->
                        before.reshaped(List.of(images, block, block, channels, height, width))
                                .transposed(List.of(0, 3, 4, 1, 5, 2));
                    case "CRD" ->
                        before.reshaped(List.of(images, channels, block, block, height, width))
                                .transposed(List.of(0, 1, 4, 2, 5, 3));
                    default -> throw new Unsupported("its mode is " + QuotedName.of(mode));
                };
        c.arranged()
                .put(node, node.input(0), turned.reshaped(List.of(images, channels, height * block, width * block)));
    }

    /** SpaceToDepth: channels out of a block of positions. */
    static void spaceToDepth(OnnxNode node, Conversion c) {
        Arrangement before = of(node, c);
        int block = block(node, before);
        List<Integer> dims = before.extents();
        int height = dims.get(2) / block;
        int width = dims.get(3) / block;
        if (height * block != dims.get(2) || width * block != dims.get(3)) {
            throw node.problem(Text.of("takes blocks of %d×%d out of %s", block, block, before));
        }
        int images = dims.get(0);
        int channels = dims.get(1);
        c.arranged()
                .put(
                        node,
                        node.input(0),
                        before.reshaped(List.of(images, channels, height, block, width, block))
                                .transposed(List.of(0, 3, 5, 1, 2, 4))
                                .reshaped(List.of(images, channels * block * block, height, width)));
    }

    private static int block(OnnxNode node, Arrangement before) {
        int block = node.smallInteger("blocksize", 0);
        if (before.rank() != 4) {
            throw node.problem("expects channel maps but its input is " + before);
        }
        if (block < 1 || block > 1 << 12) {
            throw node.problem("sets blocksize to " + block);
        }
        return block;
    }
}

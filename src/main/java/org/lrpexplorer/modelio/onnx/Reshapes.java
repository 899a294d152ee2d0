package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.text.Text;

/** The arithmetic of extents. */
final class Reshapes {

    private static final int MOST_ADDED = 4;

    private Reshapes() {}

    /**
     * The extents that a Reshape means: 0 keeps one, −1 takes what is left.
     *
     * @throws Unreadable if they cannot hold the values
     */
    static long[] resolve(OnnxNode node, long[] before, long[] wanted, boolean zeroMeansZero) {
        long[] after = wanted.clone();
        long total = Arrays.stream(before).reduce(1, Math::multiplyExact);
        long known = 1;
        int open = -1;
        for (int i = 0; i < after.length; i++) {
            if (after[i] == 0 && !zeroMeansZero && i < before.length) {
                after[i] = before[i];
            }
            if (after[i] == -1 && open < 0) {
                open = i;
            } else if (after[i] < 1 || after[i] > Integer.MAX_VALUE || known > Integer.MAX_VALUE) {
                throw node.problem(Text.of("lays values out as %s", text(wanted)));
            } else {
                known *= after[i];
            }
        }
        if (open >= 0 && total % known == 0) {
            after[open] = total / known;
            known = total;
        }
        if (known != total) {
            throw node.problem(
                    Text.of("lays %s out as %s, which holds another number of values", text(before), text(wanted)));
        }
        return after;
    }

    /** Dimension numbers, counted from the end where negative. */
    static Set<Integer> axes(OnnxNode node, long[] axes, int rank) {
        Set<Integer> result = new TreeSet<>();
        for (long axis : axes) {
            if (axis < -rank || axis >= rank) {
                throw node.problem(Text.of("names dimension %d of %d", axis, rank));
            }
            result.add((int) (axis < 0 ? axis + rank : axis));
        }
        return result;
    }

    /** The extents without the stated ones, which have to be 1, or without all that are 1 but the images. */
    static long[] squeezed(OnnxNode node, long[] stated, long[] before) {
        Set<Integer> dropped = axes(node, stated, before.length);
        List<Long> after = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            if (dropped.contains(i) && before[i] != 1) {
                throw node.problem(Text.of("drops dimension %d, whose extent is %d", i, before[i]));
            }
            if (!dropped.contains(i) && !(dropped.isEmpty() && i > 0 && before[i] == 1)) {
                after.add(before[i]);
            }
        }
        return ConstantOperators.longs(after);
    }

    /** The extents with ones at the stated places. */
    static long[] unsqueezed(OnnxNode node, long[] stated, long[] before) {
        List<Long> after = new ArrayList<>(Arrays.stream(before).boxed().toList());
        if (stated.length > MOST_ADDED) {
            throw node.problem(Text.of("adds %d dimensions", stated.length));
        }
        axes(node, stated, before.length + stated.length).forEach(axis -> after.add(Math.min(axis, after.size()), 1L));
        return ConstantOperators.longs(after);
    }

    /** Dimension numbers in the order stated, each once. */
    static int[] places(OnnxNode node, long[] axes, int rank) {
        int[] places = new int[axes.length];
        for (int i = 0; i < axes.length; i++) {
            places[i] = place(node, axes[i], rank);
        }
        if (Arrays.stream(places).distinct().count() != axes.length) {
            throw node.problem("names a dimension twice");
        }
        return places;
    }

    /** A dimension number, counted from the end where negative. */
    static int place(OnnxNode node, long axis, int rank) {
        return axes(node, new long[] {axis}, rank).iterator().next();
    }

    static String text(long[] extents) {
        return Arrays.stream(extents).limit(8).mapToObj(String::valueOf).collect(Collectors.joining("×"));
    }
}

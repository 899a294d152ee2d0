package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;

/** Slice of a constant, also in steps and backward: exporters turn padding round so. */
final class ConstantSlices {
    private ConstantSlices() {}

    static void read(OnnxNode node, Conversion c) {
        Constant value = c.constant(node, 0);
        long[] starts = numbers(node, c, "starts", 1);
        long[] ends = numbers(node, c, "ends", 2);
        long[] axes = node.has("axes") || node.hasInput(3)
                ? numbers(node, c, "axes", 3)
                : LongStream.range(0, starts.length).toArray();
        long[] steps = node.hasInput(4)
                ? numbers(node, c, "steps", 4)
                : LongStream.generate(() -> 1).limit(starts.length).toArray();
        if (ends.length != starts.length || axes.length != starts.length || steps.length != starts.length) {
            throw node.problem("states starts, ends, axes and steps of different number");
        }
        c.constants().roomFor(node, ConstantLists.longs(value.dims()));
        List<Integer> dims = value.dims();
        int[] places = new int[value.size()];
        Arrays.setAll(places, i -> i);
        for (int i = 0; i < starts.length; i++) {
            int axis = Reshapes.axes(node, new long[] {axes[i]}, value.rank())
                    .iterator()
                    .next();
            int[] kept = kept(node, starts[i], ends[i], steps[i], dims.get(axis));
            places = along(places, dims, axis, kept);
            List<Integer> shorter = new ArrayList<>(dims);
            shorter.set(axis, kept.length);
            dims = shorter;
        }
        c.constants().define(node, value.picked(dims, places));
    }

    /** The places along one dimension, in the order in which they are kept. */
    private static int[] kept(OnnxNode node, long start, long end, long step, int extent) {
        if (step == 0) {
            throw node.problem("goes in steps of 0");
        }
        long stride = Math.max(-extent - 1L, Math.min(step, extent + 1L));
        long least = step > 0 ? 0 : -1;
        long most = step > 0 ? extent : extent - 1L;
        long first = Math.max(Math.max(least, 0), Math.min(fromStart(start, extent), most));
        long behind = Math.max(least, Math.min(fromStart(end, extent), most));
        List<Integer> kept = new ArrayList<>();
        for (long i = first; (step > 0 ? i < behind : i > behind) && i >= 0 && i < extent; i += stride) {
            kept.add((int) i);
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    private static long fromStart(long index, int extent) {
        return index < 0 ? Math.max(index, -extent - 1L) + extent : index;
    }

    private static int[] along(int[] places, List<Integer> dims, int axis, int[] kept) {
        int inner = dims.subList(axis + 1, dims.size()).stream().reduce(1, (a, b) -> a * b);
        int outer = dims.subList(0, axis).stream().reduce(1, (a, b) -> a * b);
        int[] picked = new int[outer * kept.length * inner];
        int next = 0;
        for (int o = 0; o < outer; o++) {
            for (int k : kept) {
                int from = (o * dims.get(axis) + k) * inner;
                System.arraycopy(places, from, picked, next, inner);
                next += inner;
            }
        }
        return picked;
    }

    private static long[] numbers(OnnxNode node, Conversion c, String attribute, int i) {
        return node.has(attribute)
                ? ConstantOperators.longs(node.integers(attribute).orElseThrow())
                : c.constant(node, i).integers();
    }
}

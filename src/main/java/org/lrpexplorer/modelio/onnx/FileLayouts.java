package org.lrpexplorer.modelio.onnx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.tensor.Shape;

/**
 * How the file arranges tensors where the layers have them otherwise: channels that come last, signals over one axis, other
 * extents over the same values, groups of channels laid out for a normalisation, and max pools between changes of sign.
 */
final class FileLayouts {
    private final int declaredBatch;
    private final Set<String> channelsLast = new HashSet<>();
    private final Set<String> signals = new HashSet<>();
    private final Map<String, long[]> views = new HashMap<>();
    private final Map<String, Grouping> groupings = new HashMap<>();
    private final Map<String, FlippedPool> flips = new HashMap<>();

    /**
     * Every tensor is as in the layers.
     *
     * @param declaredBatch the number of images that the file declares for one run, 1 where it is open
     */
    FileLayouts(int declaredBatch) {
        this.declaredBatch = declaredBatch;
    }

    /** Marks maps whose channels come last in the file; the layers have them first. */
    void markChannelsLast(String tensor) {
        channelsLast.add(tensor);
    }

    boolean isChannelsLast(String tensor) {
        return channelsLast.contains(tensor);
    }

    /** Marks channels over one axis; the layers have them as maps of one row. */
    void markSignal(String tensor) {
        signals.add(tensor);
    }

    boolean isSignal(String tensor) {
        return signals.contains(tensor);
    }

    /** Says that the file has other extents for a tensor than the layers, over the same values in the same order. */
    void view(OnnxNode node, long[] extents) {
        view(node.output(), extents);
    }

    /** Says that the file has other extents for a tensor than the layers, over the same values in the same order. */
    void view(String tensor, long[] extents) {
        views.put(tensor, extents);
    }

    /** Says that the file has one tensor as it has another, from which a layer computes it value by value. */
    void keep(String from, String to) {
        if (isChannelsLast(from)) {
            markChannelsLast(to);
        }
        if (isSignal(from)) {
            markSignal(to);
        }
        if (isView(from)) {
            view(to, views.get(from));
        }
    }

    boolean isView(String tensor) {
        return views.containsKey(tensor);
    }

    /**
     * The extents of a tensor as ONNX sees them, with the number of images in front.
     *
     * @param shape its per-sample shape in the layers
     */
    long[] extents(String tensor, Shape shape) {
        long[] own = shape.batched(declaredBatch);
        if (isChannelsLast(tensor)) {
            return new long[] {own[0], own[2], own[3], own[1]};
        }
        if (isSignal(tensor)) {
            return new long[] {own[0], own[1], own[3]};
        }
        return views.getOrDefault(tensor, own).clone();
    }

    void group(String tensor, Grouping grouping) {
        groupings.put(tensor, grouping);
    }

    Optional<Grouping> groupingOf(String tensor) {
        return Optional.ofNullable(groupings.get(tensor));
    }

    void flip(OnnxNode pool, FlippedPool flip) {
        flips.put(pool.output(), flip);
    }

    Optional<FlippedPool> flipOf(OnnxNode pool) {
        return Optional.ofNullable(flips.get(pool.output()));
    }
}

package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reads means, largest values and sums over rows and columns. */
final class Reductions {
    static final Set<String> POOLING = Set.of("ReduceMean", "ReduceMax");

    private Reductions() {}

    /**
     * ReduceMean or ReduceMax over rows and columns is global pooling; over one of both, pooling by a long window. What a
     * Reshape laid out as one row of positions is pooled over that row.
     */
    static void pool(OnnxNode node, Conversion c) {
        long[] extents = c.onnxShape(node, 0);
        Set<Integer> axes = ShapeOperators.axes(node, c, 1, extents.length);
        boolean keep = node.integer("keepdims", 1) != 0;
        Layer pool = pool(node, c, extents, axes);
        boolean flatten = !keep && extents.length - axes.size() == 2;
        long[] after = after(extents, axes, keep);
        if (flatten) {
            String map = c.freeTensor(node.output() + ".map");
            c.layer(node, pool, List.of(node.input(0)), map);
            c.extraLayer(node, ".flatten", new Flatten(), map, node.output());
            return;
        }
        c.layer(node, pool);
        if (keep && c.layouts().isSignal(node.input(0))) {
            c.layouts().markSignal(node.output());
        } else if (!keep || extents.length != 4) {
            c.layouts().view(node, after);
        }
    }

    /** ReduceSum over rows and columns is their mean, scaled. */
    static void sum(OnnxNode node, Conversion c) {
        Shape shape = c.shape(node, 0);
        Set<Integer> axes = ShapeOperators.axes(node, c, 1, c.onnxShape(node, 0).length);
        if (!shape.isMap() || c.layouts().isView(node.input(0)) || !axes.equals(Set.of(2, 3))) {
            throw new Unsupported("it adds up other dimensions than height and width");
        }
        int channels = shape.dim(0);
        INDArray scale = Nd4j.valueArrayOf(new long[] {channels}, (float) shape.dim(1) * shape.dim(2), DataType.FLOAT);
        boolean keep = node.integer("keepdims", 1) != 0;
        String mean = c.freeTensor(node.output() + ".mean");
        String sum = keep ? node.output() : c.freeTensor(node.output() + ".map");
        c.layer(node, new GlobalAvgPool(), List.of(node.input(0)), mean);
        c.extraLayer(node, ".scale", BatchNorm.scaling(scale, scale.mul(0)), mean, sum);
        if (!keep) {
            c.extraLayer(node, ".flatten", new Flatten(), sum, node.output());
        }
        c.note(Text.of(
                "The ReduceSum %s is read as an average and a scaling of each channel.", QuotedName.of(node.name())));
    }

    /** The layer that pools whole maps as a node does. */
    static Layer global(OnnxNode node, Shape map) {
        return node.operator().equals("ReduceMax")
                ? new MaxPool(new Window(map.dim(1), map.dim(2), 1, 1, 0, 0, 0, 0, 1, 1))
                : new GlobalAvgPool();
    }

    private static Layer pool(OnnxNode node, Conversion c, long[] extents, Set<Integer> axes) {
        boolean largest = node.operator().equals("ReduceMax");
        String does = largest ? "takes the largest value" : "averages";
        Shape shape = c.shape(node, 0);
        // The file may have laid the positions out otherwise, but as long as the channels stay, all positions are the
        // same.
        boolean channels = shape.isMap() && extents.length > 2 && extents[1] == shape.dim(0);
        if (channels && axes.equals(extents.length == 3 ? Set.of(2) : Set.of(2, 3))) {
            return global(node, shape);
        }
        boolean map = Arrays.equals(extents, shape.batched(extents[0]));
        if (!map || !shape.isMap() || !(axes.equals(Set.of(2)) || axes.equals(Set.of(3)))) {
            throw new Unsupported(Text.of("it %s over other dimensions than height and width", does));
        }
        int rows = axes.contains(2) ? shape.dim(1) : 1;
        int columns = axes.contains(3) ? shape.dim(2) : 1;
        if (node.integer("keepdims", 1) == 0 && !isPooledFurther(node, c)) {
            throw new Unsupported(Text.of("it %s over one of height and width and drops it", does));
        }
        Window window = new Window(rows, columns, rows, columns, 0, 0, 0, 0, 1, 1);
        return largest ? new MaxPool(window) : new AvgPool(window, false);
    }

    private static boolean isPooledFurther(OnnxNode node, Conversion c) {
        return c.nodes()
                .onlyReader(node.output())
                .filter(reader -> POOLING.contains(reader.operator()))
                .isPresent();
    }

    private static long[] after(long[] extents, Set<Integer> axes, boolean keep) {
        List<Long> after = new ArrayList<>();
        for (int i = 0; i < extents.length; i++) {
            if (!axes.contains(i)) {
                after.add(extents[i]);
            } else if (keep) {
                after.add(1L);
            }
        }
        return ConstantOperators.longs(after);
    }
}

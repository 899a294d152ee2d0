package org.lrpexplorer.modelio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reads means and sums over rows and columns. */
final class Reductions {

    private Reductions() {}

    /** ReduceMean over rows and columns is global average pooling; over one of both, pooling by a long window. */
    static void mean(OnnxNode node, Conversion c) {
        long[] extents = c.onnxShape(node, 0);
        Set<Integer> axes = ShapeOperators.axes(node, c, 1, extents.length);
        boolean keep = node.integer("keepdims", 1) != 0;
        Layer pool = pool(node, c, extents, axes, "averages");
        boolean flatten = !keep && extents.length - axes.size() == 2;
        long[] after = after(extents, axes, keep);
        if (flatten) {
            String map = c.freeTensor(node.output() + ".map");
            c.layer(node, pool, List.of(node.input(0)), map);
            c.extraLayer(node, ".flatten", new Flatten(), map, node.output());
            return;
        }
        c.layer(node, pool);
        if (!keep || extents.length != 4) {
            c.view(node, after);
        }
    }

    /** ReduceSum over rows and columns is their mean, scaled. */
    static void sum(OnnxNode node, Conversion c) {
        Shape shape = c.shape(node, 0);
        Set<Integer> axes = ShapeOperators.axes(node, c, 1, c.onnxShape(node, 0).length);
        if (!shape.isMap() || c.isView(node.input(0)) || !axes.equals(Set.of(2, 3))) {
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
        c.note("The ReduceSum %s is shown as an average and a BatchNormalization that scales it."
                .formatted(Unreadable.quoted(node.name())));
    }

    private static Layer pool(OnnxNode node, Conversion c, long[] extents, Set<Integer> axes, String does) {
        Shape shape = c.shape(node, 0);
        boolean line = extents.length == 3 && shape.isMap() && (shape.dim(1) == 1 || shape.dim(2) == 1);
        if ((extents.length == 4 && axes.equals(Set.of(2, 3))) || (line && axes.equals(Set.of(2)))) {
            return new GlobalAvgPool();
        }
        if (extents.length != 4 || !shape.isMap() || !(axes.equals(Set.of(2)) || axes.equals(Set.of(3)))) {
            throw new Unsupported("it %s over other dimensions than height and width".formatted(does));
        }
        int rows = axes.contains(2) ? shape.dim(1) : 1;
        int columns = axes.contains(3) ? shape.dim(2) : 1;
        if (node.integer("keepdims", 1) == 0 && !isAveragedFurther(node, c)) {
            throw new Unsupported("it %s over one of height and width and drops it".formatted(does));
        }
        return new AvgPool(new Window(rows, columns, rows, columns, 0, 0, 0, 0, 1, 1), false);
    }

    private static boolean isAveragedFurther(OnnxNode node, Conversion c) {
        return Optional.of(c.graph().consumers(node.output()))
                .filter(readers -> readers.size() == 1)
                .filter(readers -> readers.get(0).operator().equals("ReduceMean"))
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

package org.lrpexplorer.modelio.keras;

import java.util.List;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;

/** Reads pooling; padding never counts. */
final class PoolingLayers {

    private PoolingLayers() {}

    static String max(Applied a) {
        return a.append(new MaxPool(window(a)));
    }

    static String average(Applied a) {
        return a.append(new AvgPool(window(a), false));
    }

    private static Window window(Applied a) {
        Shape map = a.map();
        int[] kernel = a.layer().pair("pool_size", 2);
        int[] stride = a.layer().has("strides") ? a.layer().pair("strides", 1) : kernel;
        return SamePadding.window(a, kernel, stride, new int[] {1, 1}, map.dim(1), map.dim(2));
    }

    static String globalAverage(Applied a) {
        a.map();
        return global(a, new GlobalAvgPool());
    }

    static String globalMax(Applied a) {
        Shape map = a.map();
        return global(a, new MaxPool(new Window(map.dim(1), map.dim(2), 1, 1, 0, 0, 0, 0, 1, 1)));
    }

    private static String global(Applied a, Layer pool) {
        String map = a.append(pool);
        return a.layer().flag("keepdims", false)
                ? map
                : a.append(".flatten", new Flatten(ChannelOrder.FIRST), List.of(map), Layout.VECTOR);
    }
}

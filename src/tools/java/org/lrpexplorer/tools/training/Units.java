package org.lrpexplorer.tools.training;

import java.util.List;
import java.util.Map;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Concat;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.text.Text;

/** Which unit trains which kind of layer. */
final class Units {

    private interface Maker {
        Unit make(Layer layer, int lanes);
    }

    private interface Binder {
        Step bind(List<Slot> inputs, Slot output);
    }

    private static final Map<Class<? extends Layer>, Maker> MAKERS = Map.of(
            Conv2d.class, (layer, lanes) -> new ConvolutionUnit((Conv2d) layer, lanes),
            Dense.class, (layer, lanes) -> new DenseUnit((Dense) layer, lanes),
            BatchNorm.class, (layer, lanes) -> new BatchNormUnit((BatchNorm) layer, lanes),
            Relu.class, (layer, lanes) -> fixed(layer, (in, out) -> new ReluStep(in.get(0), out)),
            MaxPool.class,
                    (layer, lanes) ->
                            fixed(layer, (in, out) -> new MaxPoolStep(((MaxPool) layer).window(), in.get(0), out)),
            AvgPool.class,
                    (layer, lanes) -> fixed(layer, (in, out) -> new AveragePoolStep((AvgPool) layer, in.get(0), out)),
            GlobalAvgPool.class, (layer, lanes) -> fixed(layer, (in, out) -> new GlobalAverageStep(in.get(0), out)),
            Flatten.class, (layer, lanes) -> fixed(layer, (in, out) -> new FlattenStep(in.get(0), out)),
            Add.class, (layer, lanes) -> fixed(layer, (in, out) -> new AddStep(in.get(0), in.get(1), out)),
            Concat.class, (layer, lanes) -> fixed(layer, (in, out) -> new ConcatStep(in, out)));

    private Units() {}

    /**
     * The unit that trains a node's layer.
     *
     * @throws IllegalArgumentException if such layers cannot be trained
     */
    static Unit of(Node node, int lanes) {
        Maker maker = MAKERS.get(node.layer().getClass());
        if (maker == null) {
            throw new IllegalArgumentException(
                    Text.of("Node %s cannot be trained: there is no backward pass for its kind", node.name()));
        }
        return maker.make(node.layer(), lanes);
    }

    private static Unit fixed(Layer layer, Binder binder) {
        return new Unit() {
            @Override
            public Step bind(List<Slot> inputs, Slot output, int lane) {
                return binder.bind(inputs, output);
            }

            @Override
            public Layer trained() {
                return layer;
            }
        };
    }
}

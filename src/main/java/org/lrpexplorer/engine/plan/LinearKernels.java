package org.lrpexplorer.engine.plan;

import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.LinearLayer;

/** Which kernel serves which class of linear layer. */
final class LinearKernels {

    private static final Map<Class<?>, Factory> FACTORIES = Map.of(
            Conv2d.class, (builder, layer, in, out) -> new ConvolutionKernel(builder, (Conv2d) layer, in, out),
            Dense.class, (builder, layer, in, out) -> new DenseKernel(builder, (Dense) layer, in, out));

    private LinearKernels() {}

    private interface Factory {
        LinearKernel make(PlanBuilder builder, LinearLayer layer, Extents input, Extents output);
    }

    static boolean serve(LinearLayer layer) {
        return FACTORIES.containsKey(layer.getClass());
    }

    static Optional<LinearKernel> of(PlanBuilder builder, LinearLayer layer, Extents input, Extents output) {
        return Optional.ofNullable(FACTORIES.get(layer.getClass())).map(f -> f.make(builder, layer, input, output));
    }
}

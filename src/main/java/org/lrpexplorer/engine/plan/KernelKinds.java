package org.lrpexplorer.engine.plan;

import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.LinearLayer;

/** Which kernel serves which class of linear layer. */
final class KernelKinds {

    private static final Map<Class<?>, Factory> FACTORIES = Map.of(
            Conv2d.class, (bench, layer, in, out) -> new ConvolutionKernel(bench, (Conv2d) layer, in, out),
            Dense.class, (bench, layer, in, out) -> new DenseKernel(bench, (Dense) layer, in, out));

    private KernelKinds() {}

    private interface Factory {
        Kernel make(Workbench bench, LinearLayer layer, Form input, Form output);
    }

    static boolean serve(LinearLayer layer) {
        return FACTORIES.containsKey(layer.getClass());
    }

    static Optional<Kernel> of(Workbench bench, LinearLayer layer, Form input, Form output) {
        return Optional.ofNullable(FACTORIES.get(layer.getClass())).map(f -> f.make(bench, layer, input, output));
    }
}

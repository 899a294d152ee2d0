package org.lrpexplorer.modelio.safetensors.architecture;

import java.util.List;
import java.util.Set;

/**
 * Fire modules: a 1×1 convolution to few channels, then 1×1 and 3×3 convolutions side by side. Iandola et al.,
 * "SqueezeNet: AlexNet-level accuracy with 50x fewer parameters", 2016, table 1; version 1.1 is the authors' own. Tensors
 * are named as in torchvision.
 *
 * @param kernel of the first convolution
 * @param pools the places of max pooling in the row of modules
 */
record SqueezeNet(int kernel, Set<Integer> pools) implements Design {
    private static final int LAST = 12;

    @Override
    public String draw(Drawing d) {
        String x = WeightedLayers.convolution(
                d, "features.0", Drawing.IMAGE, Filter.of(kernel, 2, 0).withBias());
        x = PlainLayers.relu(d, "features.1", x);
        for (int i = 2; i <= LAST; i++) {
            String at = "features." + i;
            x = pools.contains(i) ? PlainLayers.maxPoolCeiling(d, at, x, 3, 2) : fire(d, at, x);
        }
        x = WeightedLayers.convolution(d, "classifier.1", x, Filter.of(1, 1, 0).withBias());
        x = PlainLayers.globalAverage(d, "classifier.3", PlainLayers.relu(d, "classifier.2", x));
        return PlainLayers.flatten(d, "flatten", x);
    }

    private static String fire(Drawing d, String at, String from) {
        String x = unit(d, at + ".squeeze", from, Filter.of(1, 1, 0));
        return PlainLayers.concat(
                d,
                at + ".concat",
                List.of(
                        unit(d, at + ".expand1x1", x, Filter.of(1, 1, 0)),
                        unit(d, at + ".expand3x3", x, Filter.of(3, 1, 1))));
    }

    private static String unit(Drawing d, String at, String from, Filter filter) {
        return PlainLayers.relu(d, at + "_activation", WeightedLayers.convolution(d, at, from, filter.withBias()));
    }
}

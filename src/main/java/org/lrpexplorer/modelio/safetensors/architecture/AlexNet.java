package org.lrpexplorer.modelio.safetensors.architecture;

import org.lrpexplorer.tensor.Window;

/**
 * Five convolutions and three dense layers, in the form for one machine. Krizhevsky, "One weird trick for parallelizing
 * convolutional neural networks", 2014; tensors are named as in torchvision.
 */
record AlexNet() implements Design {

    @Override
    public String draw(Drawing d) {
        String x = unit(d, 0, Drawing.IMAGE, Filter.of(11, 4, 2));
        x = PlainLayers.maxPool(d, "features.2", x, Window.square(3, 2, 0));
        x = unit(d, 3, x, Filter.of(5, 1, 2));
        x = PlainLayers.maxPool(d, "features.5", x, Window.square(3, 2, 0));
        x = unit(d, 6, x, Filter.of(3, 1, 1));
        x = unit(d, 8, x, Filter.of(3, 1, 1));
        x = unit(d, 10, x, Filter.of(3, 1, 1));
        x = PlainLayers.maxPool(d, "features.12", x, Window.square(3, 2, 0));
        x = PlainLayers.flatten(d, "flatten", PlainLayers.averageTo(d, "avgpool", x, 6));
        x = PlainLayers.relu(d, "classifier.2", WeightedLayers.dense(d, "classifier.1", x));
        x = PlainLayers.relu(d, "classifier.5", WeightedLayers.dense(d, "classifier.4", x));
        return WeightedLayers.dense(d, "classifier.6", x);
    }

    private static String unit(Drawing d, int at, String from, Filter filter) {
        String x = WeightedLayers.convolution(d, "features." + at, from, filter.withBias());
        return PlainLayers.relu(d, "features." + (at + 1), x);
    }
}

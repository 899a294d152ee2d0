package org.lrpexplorer.modelio.safetensors.architecture;

import java.util.List;
import org.lrpexplorer.tensor.Window;

/**
 * Stages of 3×3 convolutions with max pooling behind each, then dense layers. Simonyan and Zisserman, "Very Deep
 * Convolutional Networks for Large-Scale Image Recognition", 2014, table 1; the form with batch normalisation is
 * torchvision's. Dense layers for CIFAR, which take the last maps as they are, are read too.
 *
 * @param convolutions how many each stage has
 * @param normalised whether a batch normalisation follows each
 */
record Vgg(List<Integer> convolutions, boolean normalised) implements Design {
    private static final int CELLS = 7;

    private static final List<Renaming> RENAMINGS = List.of(
            Renaming.of("^pre_logits\\.fc1\\.", "classifier.0."),
            Renaming.of("^pre_logits\\.fc2\\.", "classifier.3."),
            Renaming.of("^head\\.fc\\.", "classifier.6."));

    @Override
    public List<Renaming> renamings() {
        return RENAMINGS;
    }

    @Override
    public String draw(Drawing d) {
        String x = Drawing.IMAGE;
        int at = 0;
        for (int count : convolutions) {
            for (int i = 0; i < count; i++) {
                Filter filter = Filter.of(3, 1, 1);
                x = WeightedLayers.convolution(d, feature(at++), x, normalised ? filter : filter.withBias());
                if (normalised) {
                    x = WeightedLayers.norm(d, feature(at++), x);
                }
                x = PlainLayers.relu(d, feature(at++), x);
            }
            x = PlainLayers.maxPool(d, feature(at++), x, Window.square(2, 2, 0));
        }
        return classified(d, x);
    }

    private static String feature(int index) {
        return "features." + index;
    }

    private static String classified(Drawing d, String maps) {
        if (d.tensors().has("classifier.weight")) {
            return WeightedLayers.dense(d, "classifier", PlainLayers.flatten(d, "flatten", maps));
        }
        String x = takesMapsAsTheyAre(d, maps) ? maps : PlainLayers.averageTo(d, "avgpool", maps, CELLS);
        x = PlainLayers.flatten(d, "flatten", x);
        x = PlainLayers.relu(d, "classifier.1", WeightedLayers.dense(d, "classifier.0", x));
        x = PlainLayers.relu(d, "classifier.4", WeightedLayers.dense(d, "classifier.3", x));
        return WeightedLayers.dense(d, "classifier.6", x);
    }

    private static boolean takesMapsAsTheyAre(Drawing d, String maps) {
        List<Integer> dims = d.tensors().dims("classifier.0.weight");
        Size size = d.sizeOf(maps);
        return dims.size() == 2
                && (!size.isKnown() || dims.get(1) == size.count())
                && size.channels() * (long) CELLS * CELLS != dims.get(1);
    }
}

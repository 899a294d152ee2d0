package org.lrpexplorer.modelio.safetensors.architecture;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.text.Text;

/**
 * Blocks in which each layer reads the channels of all layers before it. Huang, Liu, van der Maaten and Weinberger,
 * "Densely Connected Convolutional Networks", 2016, table 1; tensors are named as in torchvision.
 *
 * @param layers how many each block has
 */
record DenseNet(List<Integer> layers) implements Design {

    /** Early files have a dot inside the names of a layer's parts. */
    private static final List<Renaming> RENAMINGS = List.of(
            Renaming.of("\\.(norm|conv)\\.([12])\\.", match -> Text.of(".%s%s.", match.group(1), match.group(2))));

    @Override
    public List<Renaming> renamings() {
        return RENAMINGS;
    }

    @Override
    public String draw(Drawing d) {
        String x = WeightedLayers.convolution(d, "features.conv0", Drawing.IMAGE, Filter.of(7, 2, 3));
        x = PlainLayers.relu(d, "features.relu0", WeightedLayers.norm(d, "features.norm0", x));
        x = PlainLayers.maxPool(d, "features.pool0", x, Window.square(3, 2, 1));
        for (int block = 1; block <= layers.size(); block++) {
            x = block(d, "features.denseblock" + block, x, layers.get(block - 1));
            if (block < layers.size()) {
                x = transition(d, "features.transition" + block, x);
            }
        }
        x = PlainLayers.relu(d, "features.relu5", WeightedLayers.norm(d, "features.norm5", x));
        x = PlainLayers.flatten(d, "flatten", PlainLayers.globalAverage(d, "avgpool", x));
        return WeightedLayers.dense(d, "classifier", x);
    }

    private static String block(Drawing d, String at, String from, int count) {
        List<String> all = new ArrayList<>(List.of(from));
        for (int i = 1; i <= count; i++) {
            String layer = Text.of("%s.denselayer%d", at, i);
            String x = PlainLayers.concat(d, layer + ".concat", all);
            x = PlainLayers.relu(d, layer + ".relu1", WeightedLayers.norm(d, layer + ".norm1", x));
            x = WeightedLayers.convolution(d, layer + ".conv1", x, Filter.of(1, 1, 0));
            x = PlainLayers.relu(d, layer + ".relu2", WeightedLayers.norm(d, layer + ".norm2", x));
            all.add(WeightedLayers.convolution(d, layer + ".conv2", x, Filter.of(3, 1, 1)));
        }
        return PlainLayers.concat(d, at + ".concat", all);
    }

    private static String transition(Drawing d, String at, String from) {
        String x = PlainLayers.relu(d, at + ".relu", WeightedLayers.norm(d, at + ".norm", from));
        x = WeightedLayers.convolution(d, at + ".conv", x, Filter.of(1, 1, 0));
        return PlainLayers.averagePool(d, at + ".pool", x, Window.square(2, 2, 0));
    }
}

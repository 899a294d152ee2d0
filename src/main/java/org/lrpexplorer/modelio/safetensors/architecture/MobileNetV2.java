package org.lrpexplorer.modelio.safetensors.architecture;

import java.util.List;
import org.lrpexplorer.text.Text;

/**
 * Inverted residuals with linear bottlenecks. Sandler, Howard, Zhu, Zhmoginov and Chen, "MobileNetV2: Inverted Residuals
 * and Linear Bottlenecks", 2018, table 2; tensors are named as in torchvision.
 */
record MobileNetV2() implements Design {

    /** Of each stage, but for the first block, which does not expand: how many blocks, and the stride of the first. */
    private static final List<Stage> STAGES = List.of(
            new Stage(2, 2), new Stage(3, 2), new Stage(4, 2), new Stage(3, 1), new Stage(3, 2), new Stage(1, 1));

    @Override
    public String draw(Drawing d) {
        String x = unit(d, "features.0", Drawing.IMAGE, Filter.of(3, 2, 1));
        x = block(d, "features.1.conv", x, 1, false);
        int at = 2;
        for (Stage stage : STAGES) {
            for (int i = 0; i < stage.blocks; i++) {
                x = block(d, Text.of("features.%d.conv", at++), x, i == 0 ? stage.stride : 1, true);
            }
        }
        x = unit(d, "features." + at, x, Filter.of(1, 1, 0));
        x = PlainLayers.flatten(d, "flatten", PlainLayers.globalAverage(d, "avgpool", x));
        return WeightedLayers.dense(d, "classifier.1", x);
    }

    private static String block(Drawing d, String at, String from, int stride, boolean expands) {
        int part = 0;
        String x = from;
        if (expands) {
            x = unit(d, Text.of("%s.%d", at, part++), x, Filter.of(1, 1, 0));
        }
        x = unit(
                d,
                Text.of("%s.%d", at, part++),
                x,
                Filter.of(3, stride, 1)
                        .inGroups(Filter.DEPTHWISE)
                        .to(d.sizeOf(x).channels()));
        x = WeightedLayers.convolution(d, Text.of("%s.%d", at, part++), x, Filter.of(1, 1, 0));
        x = WeightedLayers.norm(d, Text.of("%s.%d", at, part), x);
        boolean residual =
                stride == 1 && d.sizeOf(x).channels() == d.sizeOf(from).channels();
        return residual ? PlainLayers.add(d, at + ".add", x, from) : x;
    }

    private static String unit(Drawing d, String at, String from, Filter filter) {
        String x = WeightedLayers.convolution(d, at + ".0", from, filter);
        return PlainLayers.relu6(d, at + ".2", WeightedLayers.norm(d, at + ".1", x));
    }

    private record Stage(int blocks, int stride) {}
}

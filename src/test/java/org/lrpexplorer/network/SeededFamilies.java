package org.lrpexplorer.network;

import java.util.List;
import java.util.function.Consumer;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;

/** Small networks with random parameters, built of the blocks of well-known families, for 32×32 RGB images. */
public final class SeededFamilies {

    private static final Shape IMAGE = Shape.of(3, 32, 32);
    private static final Layer RELU6 = new Clip(0, 6);
    private static final Layer HARD_SWISH = new Pointwise(Nonlinearity.HARD_SWISH);

    private SeededFamilies() {}

    /** One of each family. */
    public static List<Network> all() {
        return List.of(
                denseNet(),
                mobileNetV1(),
                mobileNetV2(),
                mobileNetV3(),
                efficientNet(),
                squeezeNet(),
                inception(),
                xception());
    }

    private static Network network(String name, Consumer<SeededLayers> body) {
        SeededLayers layers = new SeededLayers(IMAGE, name.hashCode());
        body.accept(layers);
        return layers.globalAverage("avgpool").flatten("flatten").dense("fc", 7).network(name);
    }

    private static void convolved(
            SeededLayers layers, String name, int channels, int kernel, int stride, Layer active) {
        layers.conv(name, channels, kernel, stride, false)
                .batchNorm(name + ".bn")
                .layer(name + ".act", active, 0.5);
    }

    private static void depthwise(SeededLayers layers, String name, int stride, Layer active) {
        layers.depthwise(name, 3, stride).batchNorm(name + ".bn").layer(name + ".act", active, 0.5);
    }

    /** Huang et al. 2017: BatchNorm and ReLU in front of every convolution, everything concatenated. */
    private static Network denseNet() {
        return network("densenet", layers -> {
            layers.conv("conv0", 8, 3, 1, false);
            denseBlock(layers, "block1");
            layers.batchNorm("transition.bn")
                    .relu("transition.relu")
                    .conv("transition.conv", 8, 1, 1, false)
                    .layer("transition.pool", new AvgPool(Window.square(2, 2, 0), true), 1);
            denseBlock(layers, "block2");
            layers.batchNorm("last.bn").relu("last.relu");
        });
    }

    private static void denseBlock(SeededLayers layers, String name) {
        for (int i = 0; i < 3; i++) {
            String before = layers.tensor();
            String layer = name + "." + i;
            layers.batchNorm(layer + ".bn1")
                    .relu(layer + ".relu1")
                    .conv(layer + ".conv1", 12, 1, 1, false)
                    .batchNorm(layer + ".bn2")
                    .relu(layer + ".relu2")
                    .conv(layer + ".conv2", 4, 3, 1, false)
                    .concat(layer + ".concat", before);
        }
    }

    /** Howard et al. 2017: depthwise, then 1×1. */
    private static Network mobileNetV1() {
        return network("mobilenet-v1", layers -> {
            convolved(layers, "conv0", 8, 3, 2, RELU6);
            for (int i = 1; i < 4; i++) {
                depthwise(layers, "dw" + i, i == 2 ? 2 : 1, RELU6);
                convolved(layers, "pw" + i, 8 << i, 1, 1, RELU6);
            }
        });
    }

    /** Sandler et al. 2018: inverted residuals with linear bottlenecks, as EfficientNet-lite has them too. */
    private static Network mobileNetV2() {
        return network("mobilenet-v2", layers -> {
            convolved(layers, "conv0", 8, 3, 2, RELU6);
            for (int i = 1; i < 4; i++) {
                String start = layers.tensor();
                convolved(layers, "expand" + i, 24, 1, 1, RELU6);
                depthwise(layers, "dw" + i, 1, RELU6);
                layers.conv("project" + i, 8, 1, 1, false)
                        .batchNorm("project" + i + ".bn")
                        .add("add" + i, start);
            }
        });
    }

    /** Howard et al. 2019: squeeze-and-excitation and hard swish. */
    private static Network mobileNetV3() {
        return network("mobilenet-v3", layers -> {
            convolved(layers, "conv0", 8, 3, 2, HARD_SWISH);
            for (int i = 1; i < 3; i++) {
                String start = layers.tensor();
                convolved(layers, "expand" + i, 16, 1, 1, HARD_SWISH);
                depthwise(layers, "dw" + i, 1, HARD_SWISH);
                excite(layers, "se" + i, new Pointwise(Nonlinearity.HARD_SIGMOID));
                layers.conv("project" + i, 8, 1, 1, false)
                        .batchNorm("project" + i + ".bn")
                        .add("add" + i, start);
            }
        });
    }

    private static void excite(SeededLayers layers, String name, Layer bound) {
        String signal = layers.tensor();
        layers.globalAverage(name + ".pool")
                .conv(name + ".reduce", 4, 1, 1, true)
                .relu(name + ".relu")
                .conv(name + ".expand", 16, 1, 1, true)
                .layer(name + ".bound", bound, 0.3)
                .gate(name + ".gate", signal);
    }

    /** Tan and Le 2019: x·sigmoid(x) written as two nodes. */
    private static Network efficientNet() {
        return network("efficientnet", layers -> {
            swished(layers.conv("conv0", 8, 3, 2, false).batchNorm("conv0.bn"), "conv0");
            for (int i = 1; i < 3; i++) {
                String start = layers.tensor();
                swished(layers.conv("expand" + i, 16, 1, 1, false).batchNorm("expand" + i + ".bn"), "expand" + i);
                swished(layers.depthwise("dw" + i, 3, 1).batchNorm("dw" + i + ".bn"), "dw" + i);
                excite(layers, "se" + i, new Pointwise(Nonlinearity.SIGMOID));
                layers.conv("project" + i, 8, 1, 1, false)
                        .batchNorm("project" + i + ".bn")
                        .add("add" + i, start);
            }
        });
    }

    private static void swished(SeededLayers layers, String name) {
        String signal = layers.tensor();
        layers.layer(name + ".sigmoid", new Pointwise(Nonlinearity.SIGMOID), 0.3)
                .gate(name + ".swish", signal);
    }

    /** Iandola et al. 2016: a squeezing layer, then two concatenated ones. */
    private static Network squeezeNet() {
        return network("squeezenet", layers -> {
            convolved(layers, "conv0", 8, 3, 2, new Relu());
            for (int i = 1; i < 3; i++) {
                convolved(layers, "squeeze" + i, 4, 1, 1, new Relu());
                String squeezed = layers.tensor();
                convolved(layers, "one" + i, 8, 1, 1, new Relu());
                String one = layers.tensor();
                convolved(layers.from(squeezed), "three" + i, 8, 3, 1, new Relu());
                layers.concat("fire" + i, one);
            }
            layers.maxPool("pool", 3, 1);
        });
    }

    /** Szegedy et al. 2015, with BatchNorm (2016): four branches of different reach. */
    private static Network inception() {
        return network("inception", layers -> {
            convolved(layers, "conv0", 8, 3, 2, new Relu());
            for (int i = 1; i < 3; i++) {
                String start = layers.tensor();
                convolved(layers, "a" + i, 4, 1, 1, new Relu());
                String a = layers.tensor();
                convolved(layers.from(start), "b" + i, 4, 1, 1, new Relu());
                convolved(layers, "bb" + i, 6, 3, 1, new Relu());
                String b = layers.tensor();
                convolved(layers.from(start), "c" + i, 2, 1, 1, new Relu());
                convolved(layers, "cc" + i, 4, 5, 1, new Relu());
                String c = layers.tensor();
                layers.from(start).layer("pool" + i, new MaxPool(Window.square(3, 1, 1)), 2);
                convolved(layers, "d" + i, 4, 1, 1, new Relu());
                layers.concat("mixed" + i, a, b, c);
            }
        });
    }

    /** Chollet 2017: separable convolutions behind a ReLU, with shortcuts that halve the extent. */
    private static Network xception() {
        return network("xception", layers -> {
            convolved(layers, "conv0", 8, 3, 1, new Relu());
            for (int i = 1; i < 3; i++) {
                String start = layers.tensor();
                layers.conv("shortcut" + i, 8 << i, 1, 2, false).batchNorm("shortcut" + i + ".bn");
                String shortcut = layers.tensor();
                layers.from(start)
                        .relu("relu" + i)
                        .depthwise("dw" + i, 3, 1)
                        .conv("pw" + i, 8 << i, 1, 1, false)
                        .batchNorm("pw" + i + ".bn")
                        .maxPool("pool" + i, 3, 1)
                        .add("add" + i, shortcut);
            }
            layers.relu("last");
        });
    }
}

package org.lrpexplorer.network;

import java.util.List;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Two well-known architectures with random parameters, for measuring and testing at a realistic size where only the
 * shapes count. Layers are named as torchvision names its modules.
 */
public final class SeededNetworks {

    private static final int[] VGG16_CONVOLUTIONS = {2, 2, 3, 3, 3};
    private static final int[] VGG16_CHANNELS = {64, 128, 256, 512, 512};
    private static final int[] RESNET50_BLOCKS = {3, 4, 6, 3};
    private static final int EXPANSION = 4;

    private SeededNetworks() {}

    /**
     * VGG-16 with BatchNorm (Simonyan and Zisserman 2015, configuration D). The first dense layer reads the maps as
     * they are, so its size depends on the extent; at 224 it is the original.
     *
     * @param extent height and width of the RGB input, a multiple of 32
     */
    public static Network vgg16(int extent, int classes, long seed) {
        SeededLayers layers = new SeededLayers(Shape.of(3, extent, extent), seed);
        int place = 0;
        for (int stage = 0; stage < VGG16_CONVOLUTIONS.length; stage++) {
            for (int i = 0; i < VGG16_CONVOLUTIONS[stage]; i++) {
                layers.conv("features." + place, VGG16_CHANNELS[stage], 3, 1, true)
                        .batchNorm("features." + (place + 1))
                        .relu("features." + (place + 2));
                place += 3;
            }
            layers.maxPool("features." + place, 2, 0);
            place++;
        }
        return layers.flatten("flatten")
                .dense("classifier.0", 4096)
                .relu("classifier.1")
                .dense("classifier.3", 4096)
                .relu("classifier.4")
                .dense("classifier.6", classes)
                .network("vgg16-bn-" + extent);
    }

    /**
     * The first convolutions of VGG-16, a pool and a classifier: small, but with as many channels.
     *
     * @param biased whether convolutions have biases and BatchNorms; without, nothing comes of an input of zeros
     */
    public static Network wide(int extent, int classes, boolean biased, long seed) {
        SeededLayers layers = new SeededLayers(Shape.of(3, extent, extent), seed);
        int[] channels = {64, 64, 80};
        for (int i = 0; i < channels.length; i++) {
            layers.conv("conv" + i, channels[i], 3, 1, biased);
            if (biased) {
                layers.batchNorm("bn" + i);
            }
            layers.relu("relu" + i);
        }
        return layers.maxPool("pool", 2, 0)
                .globalAverage("avgpool")
                .flatten("flatten")
                .dense("fc", classes)
                .network("wide-" + extent);
    }

    /** Smooth activations, gates and normalisations by statistics of each sample, one after the other. */
    public static Network normalised(int extent, int classes, long seed) {
        SeededLayers layers = new SeededLayers(Shape.of(3, extent, extent), seed).conv("conv0", 12, 3, 1, true);
        List<SampleNorm> norms = List.of(
                new GroupNorm(1, ramp(12, 0.5), ramp(12, -0.2), 1e-5),
                new GroupNorm(4, ramp(12, 0.5), ramp(12, -0.2), 1e-5),
                new GroupNorm(12, ramp(12, 0.5), ramp(12, -0.2), 1e-5),
                new ChannelNorm(ramp(12, 0.5), ramp(12, -0.2), 1e-6));
        List<Nonlinearity> functions = List.of(
                Nonlinearity.GELU,
                Nonlinearity.TANH,
                Nonlinearity.GELU_TANH,
                Nonlinearity.LEAKY_RELU,
                Nonlinearity.SIGMOID,
                Nonlinearity.HARD_SIGMOID,
                Nonlinearity.HARD_SWISH,
                Nonlinearity.MISH);
        for (int i = 0; i < norms.size(); i++) {
            layers.layer("norm" + i, norms.get(i), 1).layer("first" + i, new Pointwise(functions.get(2 * i)), 0.5);
            String signal = layers.tensor();
            layers.layer("second" + i, new Pointwise(functions.get(2 * i + 1)), 0.5)
                    .gate("gate" + i, signal)
                    .conv("conv" + (i + 1), 12, 3, 1, true);
            String excited = layers.tensor();
            layers.globalAverage("average" + i)
                    .layer("sigmoid" + i, new Pointwise(Nonlinearity.SIGMOID), 0.5)
                    .gate("excited" + i, excited);
        }
        return layers.globalAverage("avgpool")
                .flatten("flatten")
                .dense("fc", classes)
                .network("normalised-" + extent);
    }

    private static INDArray ramp(int count, double from) {
        return Nd4j.linspace(from, from + 1, count, DataType.DOUBLE);
    }

    /**
     * ResNet-50 (He et al. 2016), with the stride in the 3×3 convolution of a block.
     *
     * @param extent height and width of the RGB input, a multiple of 32
     */
    public static Network resnet50(int extent, int classes, long seed) {
        SeededLayers layers = new SeededLayers(Shape.of(3, extent, extent), seed)
                .conv("conv1", 64, 7, 2, false)
                .batchNorm("bn1")
                .relu("relu")
                .maxPool("maxpool", 3, 1);
        for (int stage = 0; stage < RESNET50_BLOCKS.length; stage++) {
            for (int i = 0; i < RESNET50_BLOCKS[stage]; i++) {
                String name = "layer%d.%d".formatted(stage + 1, i);
                bottleneck(layers, name, 64 << stage, stage > 0 && i == 0 ? 2 : 1, i == 0);
            }
        }
        return layers.globalAverage("avgpool")
                .flatten("flatten")
                .dense("fc", classes)
                .network("resnet50-" + extent);
    }

    private static void bottleneck(SeededLayers layers, String name, int channels, int stride, boolean projected) {
        String start = layers.tensor();
        String shortcut = start;
        if (projected) {
            layers.conv(name + ".downsample.0", EXPANSION * channels, 1, stride, false)
                    .batchNorm(name + ".downsample.1");
            shortcut = layers.tensor();
            layers.from(start);
        }
        layers.conv(name + ".conv1", channels, 1, 1, false)
                .batchNorm(name + ".bn1")
                .relu(name + ".relu1")
                .conv(name + ".conv2", channels, 3, stride, false)
                .batchNorm(name + ".bn2")
                .relu(name + ".relu2")
                .conv(name + ".conv3", EXPANSION * channels, 1, 1, false)
                .batchNorm(name + ".bn3")
                .add(name + ".add", shortcut)
                .relu(name + ".relu3");
    }
}

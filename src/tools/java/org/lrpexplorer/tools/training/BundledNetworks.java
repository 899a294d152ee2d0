package org.lrpexplorer.tools.training;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** The architectures of the bundled networks. Each of them shows another placement of batch normalisation. */
public final class BundledNetworks {

    private static final Shape DIGIT = Shape.of(1, 28, 28);
    private static final Shape PICTURE = Shape.of(3, 32, 32);
    private static final int CLASSES = 10;

    private static final Map<String, LongFunction<Network>> ARCHITECTURES = new TreeMap<>(Map.ofEntries(
            Map.entry("mnist-conv-bn", seed -> digits("mnist-conv-bn", Order.CONV_BN_RELU, seed)),
            Map.entry("mnist-conv-relu-bn", seed -> digits("mnist-conv-relu-bn", Order.CONV_RELU_BN, seed)),
            Map.entry("mnist-conv-plain", seed -> digits("mnist-conv-plain", Order.CONV_RELU, seed)),
            Map.entry("mnist-dense-bn", BundledNetworks::dense),
            Map.entry("cifar10-conv-bn", seed -> pictures("cifar10-conv-bn", Order.CONV_BN_RELU, seed)),
            Map.entry("cifar10-conv-relu-bn", seed -> pictures("cifar10-conv-relu-bn", Order.CONV_RELU_BN, seed)),
            Map.entry("cifar10-resnet-bn", BundledNetworks::residual),
            Map.entry(
                    "cifar10-mobilenet-bn",
                    seed -> SeparableBlocks.network("cifar10-mobilenet-bn", PICTURE, CLASSES, seed)),
            Map.entry(
                    "cifar10-densenet-bn", seed -> DenseBlocks.network("cifar10-densenet-bn", PICTURE, CLASSES, seed)),
            Map.entry("shapes-conv-bn", BundledNetworks::shapes),
            Map.entry("marked-digits-conv-bn", BundledNetworks::markedDigits)));

    private BundledNetworks() {}

    /** Where the normalisation stands. */
    private enum Order {
        CONV_BN_RELU {
            @Override
            void append(Sketch sketch, String place, int outputs) {
                sketch.conv("conv" + place, outputs, 3, 1, false)
                        .batchNorm("bn" + place)
                        .relu("relu" + place);
            }
        },
        CONV_RELU_BN {
            @Override
            void append(Sketch sketch, String place, int outputs) {
                sketch.conv("conv" + place, outputs, 3, 1, true)
                        .relu("relu" + place)
                        .batchNorm("bn" + place);
            }
        },
        CONV_RELU {
            @Override
            void append(Sketch sketch, String place, int outputs) {
                sketch.conv("conv" + place, outputs, 3, 1, true).relu("relu" + place);
            }
        };

        abstract void append(Sketch sketch, String place, int outputs);
    }

    /** The names, in alphabetical order. */
    public static List<String> names() {
        return List.copyOf(ARCHITECTURES.keySet());
    }

    /**
     * An untrained network.
     *
     * @param seed of the initial weights
     * @throws IllegalArgumentException if no bundled network has this name
     */
    public static Network untrained(String name, long seed) {
        LongFunction<Network> architecture = ARCHITECTURES.get(name);
        if (architecture == null) {
            throw new IllegalArgumentException(
                    Text.of("There is no bundled network %s; the names are %s", name, String.join(", ", names())));
        }
        return architecture.apply(seed);
    }

    private static Network digits(String name, Order order, long seed) {
        Sketch sketch = new Sketch(DIGIT, seed);
        order.append(sketch, "1", 16);
        sketch.maxPool("pool1");
        order.append(sketch, "2", 32);
        order.append(sketch, "3", 32);
        sketch.maxPool("pool2");
        order.append(sketch, "4", 48);
        return sketch.globalAverage("pool3")
                .flatten("flatten")
                .dense("dense", CLASSES, true)
                .network(name);
    }

    private static Network dense(long seed) {
        return new Sketch(DIGIT, seed)
                .flatten("flatten")
                .dense("dense1", 256, false)
                .batchNorm("bn1")
                .relu("relu1")
                .dense("dense2", 128, false)
                .batchNorm("bn2")
                .relu("relu2")
                .dense("dense3", CLASSES, true)
                .network("mnist-dense-bn");
    }

    private static Network pictures(String name, Order order, long seed) {
        Sketch sketch = new Sketch(PICTURE, seed);
        order.append(sketch, "1", 24);
        sketch.maxPool("pool1");
        order.append(sketch, "2", 32);
        order.append(sketch, "3", 32);
        sketch.maxPool("pool2");
        order.append(sketch, "4", 64);
        order.append(sketch, "5", 64);
        sketch.maxPool("pool3");
        order.append(sketch, "6", 96);
        return sketch.globalAverage("pool4")
                .flatten("flatten")
                .dense("dense", CLASSES, true)
                .network(name);
    }

    private static Network shapes(long seed) {
        Sketch sketch = new Sketch(PICTURE, seed);
        Order order = Order.CONV_BN_RELU;
        order.append(sketch, "1", 16);
        sketch.maxPool("pool1");
        order.append(sketch, "2", 24);
        order.append(sketch, "3", 32);
        sketch.maxPool("pool2");
        order.append(sketch, "4", 48);
        return sketch.globalAverage("pool3")
                .flatten("flatten")
                .dense("dense", CLASSES, true)
                .network("shapes-conv-bn");
    }

    private static Network markedDigits(long seed) {
        Sketch sketch = new Sketch(DIGIT, seed);
        Order order = Order.CONV_BN_RELU;
        order.append(sketch, "1", 16);
        sketch.maxPool("pool1");
        order.append(sketch, "2", 24);
        sketch.maxPool("pool2");
        order.append(sketch, "3", 32);
        return sketch.flatten("flatten").dense("dense", CLASSES, true).network("marked-digits-conv-bn");
    }

    private static Network residual(long seed) {
        Sketch sketch = new Sketch(PICTURE, seed)
                .conv("conv1", 24, 3, 1, false)
                .batchNorm("bn1")
                .relu("relu1")
                .maxPool("pool1");
        block(sketch, "block1", 24, 1);
        block(sketch, "block2", 48, 2);
        block(sketch, "block3", 96, 2);
        return sketch.globalAverage("pool2")
                .flatten("flatten")
                .dense("dense", CLASSES, true)
                .network("cifar10-resnet-bn");
    }

    /** Two convolutions beside a shortcut (He et al. 2016); the shortcut is projected where the extent changes. */
    private static void block(Sketch sketch, String name, int outputs, int stride) {
        String start = sketch.tensor();
        String shortcut = start;
        if (stride > 1) {
            sketch.conv(name + ".projection", outputs, 1, stride, false).batchNorm(name + ".projection.bn");
            shortcut = sketch.tensor();
            sketch.from(start);
        }
        sketch.conv(name + ".conv1", outputs, 3, stride, false)
                .batchNorm(name + ".bn1")
                .relu(name + ".relu1")
                .conv(name + ".conv2", outputs, 3, 1, false)
                .batchNorm(name + ".bn2")
                .add(name + ".add", shortcut)
                .relu(name + ".relu2");
    }
}

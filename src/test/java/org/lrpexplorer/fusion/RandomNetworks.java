package org.lrpexplorer.fusion;

import java.util.List;
import java.util.Random;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.network.Clip;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Nonlinearity;
import org.lrpexplorer.network.Pad;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.network.Slice;
import org.lrpexplorer.network.SlowRearrangements;
import org.lrpexplorer.tensor.Region;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Small float64 networks with awkward geometry and awkward BatchNorms, one for each seed. */
public final class RandomNetworks {
    private static final int BLOCKS = 31;

    private final Random random;
    private final ChainBuilder chain;
    private int count;

    private RandomNetworks(long seed) {
        random = new Random(seed);
        chain = new ChainBuilder(seed, 1 + random.nextInt(3), 5 + random.nextInt(5), 5 + random.nextInt(5));
    }

    /** A network in which every BatchNorm has a legal placement. */
    public static ChainBuilder fusable(long seed) {
        RandomNetworks network = new RandomNetworks(seed);
        if (network.random.nextBoolean()) {
            network.norm().conv();
        }
        for (int i = 0; i < 2; i++) {
            network.block(network.random.nextInt(BLOCKS));
        }
        network.head(network.random.nextInt(8));
        return network.chain;
    }

    /** Layers in any order, so that some BatchNorms have no legal placement. */
    public static ChainBuilder anything(long seed) {
        RandomNetworks network = new RandomNetworks(seed);
        for (int i = 0; i < 7; i++) {
            network.anyLayer(network.random.nextInt(14));
        }
        network.flatten();
        if (network.random.nextBoolean()) {
            network.dense();
        }
        network.norm();
        return network.chain;
    }

    private void block(int kind) {
        switch (kind) {
            case 0 -> conv().norm();
            case 1 -> relu().norm().conv();
            case 2 -> relu().norm().maxPool().conv();
            case 3 -> relu().norm().averagePool().conv();
            case 4 -> residual();
            case 5 -> relu().norm().norm().conv();
            case 6 -> twoReaders();
            case 7 -> conv().then("drop", new Identity()).norm();
            case 8 ->
                conv().then("max", new MaxPool(Window.square(2, 1, 1))).norm().relu();
            case 9 -> relu().norm().activation().conv();
            case 10 -> relu().norm().activation().maxPool().conv();
            case 11 -> relu().norm().norm().activation().averagePool().conv();
            case 12 -> denseBlock();
            case 13 -> joined().conv();
            case 14 -> joined().activation().maxPool().conv();
            case 15 -> splitBackward().norm().relu();
            case 16 -> transposed().norm().relu();
            case 17 -> relu().norm().transposed();
            case 18 -> conv().rearranged().norm();
            case 19 -> relu().norm().shuffled().activation().conv();
            case 20 -> splitBackward().shuffled().norm();
            case 21 -> joined().shuffled().maxPool().conv();
            case 22 -> relu().norm().activation().region().conv();
            case 23 -> besideSum(relu().norm()).relu();
            case 24 -> besideSum(relu().norm().activation());
            case 25 ->
                besideSum(relu().norm().activation().shuffled()).maxPool().conv();
            case 26 -> besideSum(joined()).norm().conv();
            case 27 -> besideSum(joined().activation().region());
            case 28 -> besideSmooth();
            case 29 -> besideSum(relu().norm().norm()).norm().conv();
            default -> relu().norm().maxPool().averagePool().region().conv();
        }
    }

    private void head(int kind) {
        switch (kind) {
            case 0 -> relu().norm().flatten().dense();
            case 1 -> relu().norm().then("gap", new GlobalAvgPool()).flatten().dense();
            case 2 -> relu().norm().maxPool().flatten().dense();
            case 3 -> flatten().dense().norm().relu().norm().dense();
            case 4 ->
                relu().norm()
                        .activation()
                        .then("gap", new GlobalAvgPool())
                        .flatten()
                        .dense();
            case 5 -> relu().norm().flatten().activation().dense();
            case 6 -> besideVector();
            default -> flatten().dense().norm();
        }
    }

    private void anyLayer(int kind) {
        String earlier = chain.tensor();
        switch (kind) {
            case 0 -> conv();
            case 1, 2, 3 -> norm();
            case 4 -> relu();
            case 5 -> maxPool();
            case 6 -> averagePool();
            case 7 -> activation();
            case 8 -> transposed();
            case 9 -> region();
            case 10 -> joined();
            case 11 -> shuffled();
            case 12 -> rearranged();
            default -> {
                (random.nextBoolean() ? same() : this).norm();
                chain.add(name("add"), earlier);
            }
        }
    }

    private void residual() {
        String entry = chain.tensor();
        same().norm().relu().same().norm();
        chain.add(name("add"), entry);
        relu();
    }

    private void twoReaders() {
        String shared = relu().norm().chain.tensor();
        String left = same().chain.tensor();
        chain.from(shared);
        same();
        chain.add(name("add"), left);
    }

    /** What there is goes into a sum by itself and by way of a convolution. */
    private RandomNetworks besideSum(RandomNetworks so) {
        String shared = so.chain.tensor();
        same();
        chain.add(name("add"), shared);
        return this;
    }

    /** A BatchNorm that an activation and a pool read which let no shift pass, and convolutions before and behind pools. */
    private void besideSmooth() {
        String shared = relu().norm().chain.tensor();
        String left =
                then("smooth", new Pointwise(Nonlinearity.GELU)).same().chain.tensor();
        chain.from(shared);
        String right = besideSum(maxPoolOfSameExtent()).chain.tensor();
        chain.from(shared);
        same();
        chain.concat(name("concat"), left, right);
    }

    private RandomNetworks maxPoolOfSameExtent() {
        return then("max", new MaxPool(Window.square(3, 1, 1)));
    }

    /** A vector that a dense layer and a sum read. */
    private void besideVector() {
        int length = flatten().dense().relu().norm().chain.shape().dim(0);
        String shared = chain.tensor();
        chain.dense(name("dense"), length).add(name("add"), shared);
        relu().dense();
    }

    /** DenseNet: each step reads all that came before it, which several BatchNorms read too. */
    private void denseBlock() {
        for (int i = 0; i < 2; i++) {
            String before = chain.tensor();
            norm().activation().grow();
            chain.concat(name("concat"), before);
        }
        norm().activation().conv();
    }

    /** Three branches, two of them normalised. */
    private RandomNetworks joined() {
        String shared = relu().chain.tensor();
        String left = norm().chain.tensor();
        String right = chain.from(shared).tensor();
        norm();
        chain.concat(name("concat"), left, right);
        return this;
    }

    /** A BatchNorm behind branches that all end in linear layers. */
    private RandomNetworks splitBackward() {
        String shared = relu().chain.tensor();
        String left = grow().then("drop", new Identity()).chain.tensor();
        chain.from(shared);
        grow();
        chain.concat(name("concat"), left);
        return this;
    }

    private RandomNetworks grow() {
        return then(
                "conv", chain.convolution(chain.shape().dim(0), 2, Window.square(3, 1, 1), 1, random.nextBoolean()));
    }

    private RandomNetworks transposed() {
        int inputs = chain.shape().dim(0);
        int groups = random.nextBoolean() ? inputs : 1;
        int stride = 1 + random.nextInt(2);
        Window window = new Window(
                3,
                2,
                stride,
                stride,
                random.nextInt(2),
                0,
                random.nextInt(2),
                random.nextInt(2),
                1 + random.nextInt(2),
                1 + random.nextInt(2));
        int outputs = groups * (1 + random.nextInt(2));
        return then(
                "deconv",
                chain.transposed(inputs, outputs, window, random.nextInt(stride), groups, random.nextBoolean()));
    }

    private RandomNetworks activation() {
        return then("act", random.nextInt(3) == 0 ? new Clip(-0.5, 1) : new Relu());
    }

    /** Cells around the map, or fewer rows and channels. */
    private RandomNetworks region() {
        Shape shape = chain.shape();
        if (random.nextBoolean()) {
            double value = random.nextBoolean() ? 0 : 1.5;
            return then("pad", new Pad(List.of(random.nextInt(2), 1, 0), List.of(0, 0, 2), value));
        }
        int channels = (shape.dim(0) + 1) / 2;
        return then(
                "slice",
                new Slice(
                        new Region(List.of(0, 0, 0), List.of(2, 1, 1), List.of(channels, shape.dim(1), shape.dim(2)))));
    }

    /** Channels in any order, with any of their positions. */
    private RandomNetworks shuffled() {
        Shape shape = chain.shape();
        return then(
                "shuffle",
                random.nextBoolean() && shape.dim(0) % 2 == 0
                        ? SlowRearrangements.channelShuffle(shape, 2)
                        : SlowRearrangements.transposed(shape));
    }

    /** Channels laid together where their number allows it, otherwise rows that become columns. */
    private RandomNetworks rearranged() {
        Shape shape = chain.shape();
        return then(
                "move",
                shape.dim(0) % 4 == 0
                        ? SlowRearrangements.pixelShuffle(shape, 2)
                        : SlowRearrangements.transposed(shape));
    }

    private RandomNetworks conv() {
        int inputs = chain.shape().dim(0);
        int groups = random.nextInt(3) == 0 ? inputs : 1;
        int outputs = groups * (1 + random.nextInt(groups == 1 ? 4 : 2));
        return then("conv", chain.convolution(inputs, outputs, window(), groups, random.nextBoolean()));
    }

    private RandomNetworks same() {
        int channels = chain.shape().dim(0);
        int groups = random.nextBoolean() ? channels : 1;
        return then("conv", chain.convolution(channels, channels, Window.square(3, 1, 1), groups, false));
    }

    private RandomNetworks maxPool() {
        return then("max", new MaxPool(window()));
    }

    private RandomNetworks averagePool() {
        return then("avg", new AvgPool(window(), random.nextBoolean()));
    }

    private RandomNetworks norm() {
        return then("bn", awkward(chain.shape().dim(0)));
    }

    private RandomNetworks relu() {
        chain.relu(name("relu"));
        return this;
    }

    private RandomNetworks flatten() {
        chain.then(name("flatten"), new Flatten(count % 2 == 0 ? ChannelOrder.FIRST : ChannelOrder.LAST));
        return this;
    }

    private RandomNetworks dense() {
        chain.dense(name("dense"), 2 + random.nextInt(4));
        return this;
    }

    private RandomNetworks then(String kind, Layer layer) {
        chain.then(name(kind), layer);
        return this;
    }

    private String name(String kind) {
        return kind + count++;
    }

    /** A window that fits the map: kernel and stride to 3, padding to 2 on each side by itself, dilation to 2. */
    private Window window() {
        Shape shape = chain.shape();
        while (true) {
            Window window = new Window(
                    1 + random.nextInt(3),
                    1 + random.nextInt(3),
                    1 + random.nextInt(3),
                    1 + random.nextInt(3),
                    random.nextInt(3),
                    random.nextInt(3),
                    random.nextInt(3),
                    random.nextInt(3),
                    1 + random.nextInt(2),
                    1 + random.nextInt(2));
            if (window.outHeight(shape.dim(1)) > 0 && window.outWidth(shape.dim(2)) > 0) {
                return window;
            }
        }
    }

    /** Scales of either sign and zero, variances down to 1e-12, large ε, γ or β left out. */
    private BatchNorm awkward(int channels) {
        INDArray gamma = chain.gaussian(channels);
        if (random.nextBoolean()) {
            gamma.putScalar(random.nextInt(channels), 0);
        }
        INDArray variance = chain.positive(channels);
        if (random.nextInt(4) == 0) {
            variance.putScalar(random.nextInt(channels), 1e-12);
        }
        double[] epsilons = {1e-5, 1e-3, 0.5, 1e-12};
        return BatchNorm.of(
                random.nextInt(3) == 0 ? null : gamma,
                random.nextInt(3) == 0 ? null : chain.gaussian(channels),
                chain.gaussian(channels),
                variance,
                epsilons[random.nextInt(epsilons.length)]);
    }
}

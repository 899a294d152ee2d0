package org.lrpexplorer.fusion;

import java.util.Random;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Small float64 networks with awkward geometry and awkward BatchNorms, one for each seed. */
final class RandomNetworks {
    private final Random random;
    private final Chain chain;
    private int count;

    private RandomNetworks(long seed) {
        random = new Random(seed);
        chain = new Chain(seed, 1 + random.nextInt(3), 5 + random.nextInt(5), 5 + random.nextInt(5));
    }

    /** A network in which every BatchNorm has a legal placement. */
    static Chain fusable(long seed) {
        RandomNetworks network = new RandomNetworks(seed);
        if (network.random.nextBoolean()) {
            network.norm().conv();
        }
        for (int i = 0; i < 2; i++) {
            network.block(network.random.nextInt(10));
        }
        network.head(network.random.nextInt(5));
        return network.chain;
    }

    /** Layers in any order, so that some BatchNorms have no legal placement. */
    static Chain anything(long seed) {
        RandomNetworks network = new RandomNetworks(seed);
        for (int i = 0; i < 7; i++) {
            network.anyLayer(network.random.nextInt(8));
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
            default -> relu().norm().maxPool().averagePool().conv();
        }
    }

    private void head(int kind) {
        switch (kind) {
            case 0 -> relu().norm().flatten().dense();
            case 1 -> relu().norm().then("gap", new GlobalAvgPool()).flatten().dense();
            case 2 -> relu().norm().maxPool().flatten().dense();
            case 3 -> flatten().dense().norm().relu().norm().dense();
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
        chain.flatten(name("flatten"));
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

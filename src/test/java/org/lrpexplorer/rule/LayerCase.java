package org.lrpexplorer.rule;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer in double precision beside the same layer as an explicit matrix.
 *
 * @param name for the test report
 * @param layer the layer
 * @param inputs the per-sample shapes of what it reads
 * @param slow the matrix, which for a max pool depends on the input
 * @param biased whether it has a bias that keeps relevance for itself
 */
record LayerCase(String name, Layer layer, List<Shape> inputs, Function<double[], SlowLayer> slow, boolean biased) {

    private static final Window PADDED = new Window(3, 2, 2, 1, 1, 0, 0, 1, 1, 1);
    private static final Window DILATED = new Window(3, 3, 1, 1, 2, 2, 2, 2, 2, 2);
    private static final Shape MAP = Shape.of(4, 6, 5);

    @Override
    public String toString() {
        return name;
    }

    static List<LayerCase> all() {
        Random random = new Random(11);
        int outCells = DILATED.outHeight(6) * DILATED.outWidth(5);
        return List.of(
                conv("conv, strided, unevenly padded", random, 6, PADDED, 1, 6),
                conv("conv, dilated, bias map", random, 6, DILATED, 1, 6 * outCells),
                conv("conv, grouped, no bias", random, 6, Window.square(3, 1, 1), 2, 0),
                conv("conv, depthwise", random, 8, Window.square(3, 2, 1), 4, 8),
                conv("conv, pointwise", random, 3, Window.square(1, 1, 0), 1, 3),
                dense("dense", random, 7, 7),
                dense("dense, no bias", random, 7, 0),
                average("average pool", Window.square(2, 2, 0), true),
                average("average pool, padding counts", Window.square(3, 2, 1), true),
                average("average pool, padding does not count", Window.square(3, 2, 1), false),
                maximum("max pool", Window.square(2, 2, 0), new double[] {1, 1, 1, 1}),
                maximum("max pool, overlapping, signed", Window.square(3, 2, 1), new double[] {1, -1, 1, -1}),
                of("global average pool", new GlobalAvgPool(), MAP, SlowLayer.average(whole(), true, MAP)),
                new LayerCase("add", new Add(), List.of(MAP, MAP), x -> SlowLayer.elementwise(120, 2, 1), false),
                new LayerCase("relu", new Relu(), List.of(MAP), SlowLayer::rectifier, false),
                of("flatten", new Flatten(), MAP, SlowLayer.elementwise(120, 1, 1)),
                of("identity", new Identity(), MAP, SlowLayer.elementwise(120, 1, 1)),
                batchNorm("batch norm of maps", random, 4, MAP),
                batchNorm("batch norm of a vector", random, 9, Shape.of(9)));
    }

    private static Window whole() {
        return new Window(6, 5, 1, 1, 0, 0, 0, 0, 1, 1);
    }

    private static LayerCase of(String name, Layer layer, Shape input, SlowLayer slow) {
        return new LayerCase(name, layer, List.of(input), x -> slow, false);
    }

    private static LayerCase conv(String name, Random random, int outputs, Window window, int groups, int biases) {
        long[] shape = {outputs, 4 / groups, window.kernelH(), window.kernelW()};
        double[] w = gaussian(random, outputs * 4 / groups * window.kernelH() * window.kernelW());
        double[] b = gaussian(random, biases);
        INDArray bias = biases == 0
                ? null
                : biases == outputs
                        ? Buffers.array(b, outputs)
                        : Buffers.array(b, outputs, window.outHeight(6), window.outWidth(5));
        SlowLayer slow = SlowLayer.conv(w, b, outputs, window, groups, MAP);
        Layer layer = Conv2d.of(Buffers.array(w, shape), bias, window, groups);
        return new LayerCase(name, layer, List.of(MAP), x -> slow, biases > 0);
    }

    private static LayerCase dense(String name, Random random, int outputs, int biases) {
        double[] w = gaussian(random, outputs * 9);
        double[] b = gaussian(random, biases);
        Dense layer = Dense.of(Buffers.array(w, outputs, 9), biases == 0 ? null : Buffers.array(b, biases));
        SlowLayer slow = SlowLayer.dense(w, b, 9);
        return new LayerCase(name, layer, List.of(Shape.of(9)), x -> slow, biases > 0);
    }

    private static LayerCase average(String name, Window window, boolean countPad) {
        return of(name, new AvgPool(window, countPad), MAP, SlowLayer.average(window, countPad, MAP));
    }

    private static LayerCase maximum(String name, Window window, double[] sign) {
        MaxPool layer = new MaxPool(window, Optional.of(Buffers.array(sign, sign.length)));
        return new LayerCase(name, layer, List.of(MAP), x -> SlowLayer.winners(window, sign, MAP, x), false);
    }

    private static LayerCase batchNorm(String name, Random random, int channels, Shape input) {
        double[] gamma = gaussian(random, channels);
        double[] beta = gaussian(random, channels);
        double[] mean = gaussian(random, channels);
        double[] variance = random.doubles(channels, 0.1, 2).toArray();
        double[] scale = new double[channels];
        double[] shift = new double[channels];
        for (int c = 0; c < channels; c++) {
            scale[c] = gamma[c] / Math.sqrt(variance[c] + 1e-3);
            shift[c] = beta[c] - scale[c] * mean[c];
        }
        BatchNorm layer = BatchNorm.of(
                Buffers.array(gamma, channels),
                Buffers.array(beta, channels),
                Buffers.array(mean, channels),
                Buffers.array(variance, channels),
                1e-3);
        SlowLayer slow = SlowLayer.affine(scale, shift, input);
        return new LayerCase(name, layer, List.of(input), x -> slow, true);
    }

    static double[] gaussian(Random random, int count) {
        return random.doubles(count, -1, 1).map(v -> v * 2).toArray();
    }
}

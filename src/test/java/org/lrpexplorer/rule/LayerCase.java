package org.lrpexplorer.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Bounding;
import org.lrpexplorer.network.ChannelNorm;
import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.network.Clip;
import org.lrpexplorer.network.Concat;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.ConvTranspose2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Gate;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.GroupNorm;
import org.lrpexplorer.network.HeldInput;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Interpolation;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Nonlinearity;
import org.lrpexplorer.network.PRelu;
import org.lrpexplorer.network.Pad;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.network.Rearrange;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.network.Resize;
import org.lrpexplorer.network.ResponseNorm;
import org.lrpexplorer.network.Slice;
import org.lrpexplorer.network.SlowRearrangements;
import org.lrpexplorer.network.Softmax;
import org.lrpexplorer.network.Threshold;
import org.lrpexplorer.network.Upsample;
import org.lrpexplorer.network.VectorToMap;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Region;
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
    private static final Window TRANSPOSED = new Window(3, 2, 2, 2, 1, 0, 1, 1, 1, 1);
    private static final Shape MAP = Shape.of(4, 6, 5);
    private static final Pad PAD = new Pad(List.of(0, 1, 2), List.of(0, 0, 1), 0);
    private static final Pad CHANNEL_PAD = new Pad(List.of(1, 0, 0), List.of(2, 0, 0), -0.5);
    private static final Slice SLICE = new Slice(new Region(List.of(1, 5, 0), List.of(2, -2, 1), List.of(2, 3, 4)));

    private static final Flatten LAST = new Flatten(ChannelOrder.LAST);
    private static final Upsample UPSAMPLE = new Upsample(2, 3);
    private static final Resize RESIZE =
            new Resize(Interpolation.at(6, 9, i -> i * 5.0 / 8), Interpolation.at(5, 8, i -> (i + 0.5) / 1.6 - 0.5));
    private static final Rearrange SHUFFLE = SlowRearrangements.channelShuffle(MAP, 2);
    private static final Rearrange TO_VECTOR = SlowRearrangements.shuffled(MAP, Shape.of(MAP.size()), new Random(12));
    private static final Rearrange PICKED = SlowRearrangements.picked(Shape.of(9), Shape.of(2, 3, 2), new Random(13));

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
                bounded("relu", new Relu()),
                of("leaky relu", new Pointwise(Nonlinearity.LEAKY_RELU, 0.1, 0), x -> x > 0 ? 1 : 0.1),
                of("softsign", new Pointwise(Nonlinearity.SOFTSIGN), x -> Math.pow(1 + Math.abs(x), -2)),
                slopes(0.5, -0.25, 0, 2),
                gate("gate of each value", MAP),
                gate("gate of each channel", Shape.of(4, 1, 1)),
                gate("gate of each position", Shape.of(1, 6, 5)),
                gate("gate of each row", Shape.of(4, 6, 1)),
                of("as maps", new VectorToMap(), Shape.of(9), SlowLayer.elementwise(9, 1, 1)),
                of(
                        "held input",
                        new HeldInput(Buffers.array(new double[] {1, -2, 3, 0, 0.5, 1, 2, -1}, 2, 2, 2)),
                        MAP,
                        SlowLayer.of(8, 120)),
                of("upsample", UPSAMPLE, MAP, SlowLayer.moving(UPSAMPLE, MAP)),
                of("bilinear resize", RESIZE, MAP, bilinear()),
                of("channel shuffle", SHUFFLE, MAP, SlowLayer.moving(SHUFFLE, MAP)),
                of("rearrangement to a vector", TO_VECTOR, MAP, SlowLayer.moving(TO_VECTOR, MAP)),
                of("values picked", PICKED, Shape.of(9), SlowLayer.moving(PICKED, Shape.of(9))),
                of("flatten", new Flatten(), MAP, SlowLayer.elementwise(120, 1, 1)),
                of("flatten, channels last", LAST, MAP, SlowLayer.moving(LAST, MAP)),
                transposed("transposed conv", random, 6, TRANSPOSED, 1, 1, 1),
                transposed("transposed conv, grouped, no bias", random, 0, Window.square(3, 2, 0), 0, 0, 2),
                transposed("transposed conv, dilated, bias map", random, -1, DILATED, 0, 0, 1),
                bounded("threshold", threshold()),
                new LayerCase(
                        "concat",
                        new Concat(3),
                        List.of(MAP, Shape.of(2, 6, 5), Shape.of(1, 6, 5)),
                        x -> SlowLayer.elementwise(210, 1, 1),
                        false),
                of("concat of one branch", new Concat(1), MAP, SlowLayer.elementwise(120, 1, 1)),
                bounded("clip", new Clip(-0.5, 1)),
                of("pad", PAD, MAP, SlowLayer.moving(PAD, MAP)),
                of("pad by channels", CHANNEL_PAD, MAP, SlowLayer.moving(CHANNEL_PAD, MAP)),
                of("slice", SLICE, MAP, SlowLayer.moving(SLICE, MAP)),
                of("identity", new Identity(), MAP, SlowLayer.elementwise(120, 1, 1)),
                groups("group norm", random, 2, 4),
                groups("instance norm", random, 4, 4),
                groups("layer norm", random, 1, 120),
                channelNorm(random),
                new LayerCase("softmax", new Softmax(), List.of(MAP), x -> SlowLayer.softmax(x, MAP), false),
                response("local response norm", new ResponseNorm(3, 0.7, 0.75, 1.5)),
                response("local response norm over an even number", new ResponseNorm(2, 2, 0.5, 1)),
                batchNorm("batch norm of maps", random, 4, MAP),
                batchNorm("batch norm of a vector", random, 9, Shape.of(9)));
    }

    /** The weights of {@link #RESIZE}: of each input cell those nearer than one cell count, by their distance. */
    private static SlowLayer bilinear() {
        SlowLayer slow = SlowLayer.of(4 * 9 * 8, 120);
        for (int o = 0; o < 4 * 9 * 8; o++) {
            double y = o / 8 % 9 * 5.0 / 8;
            double x = Math.max(0, Math.min(4, (o % 8 + 0.5) / 1.6 - 0.5));
            for (int i = 0; i < 30; i++) {
                int row = i / 5;
                double weight = Math.max(0, 1 - Math.abs(y - row)) * Math.max(0, 1 - Math.abs(x - i % 5));
                if (weight > 0) {
                    slow.connect(o, o / 72 * 30 + i, weight);
                }
            }
        }
        return slow;
    }

    private static LayerCase gate(String name, Shape gate) {
        return new LayerCase(name, new Gate(), List.of(MAP, gate), x -> SlowLayer.gated(x, MAP, gate), false);
    }

    private static Window whole() {
        return new Window(6, 5, 1, 1, 0, 0, 0, 0, 1, 1);
    }

    private static LayerCase of(String name, Layer layer, Shape input, SlowLayer slow) {
        return new LayerCase(name, layer, List.of(input), x -> slow, false);
    }

    private static LayerCase of(String name, Pointwise layer, DoubleUnaryOperator slope) {
        return new LayerCase(
                name, layer, List.of(MAP), x -> SlowLayer.diagonal(x, i -> slope.applyAsDouble(x[i])), false);
    }

    private static LayerCase slopes(double... slope) {
        PRelu layer = new PRelu(Buffers.array(slope, slope.length));
        return new LayerCase(
                "slopes of each channel",
                layer,
                List.of(MAP),
                x -> SlowLayer.diagonal(x, i -> x[i] > 0 ? 1 : slope[i / 30]),
                false);
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

    /** A negative number of biases asks for a map. */
    private static LayerCase transposed(
            String name, Random random, int biases, Window window, int extraH, int extraW, int groups) {
        double[] w = gaussian(random, 4 * (6 / groups) * window.kernelH() * window.kernelW());
        INDArray weight = Buffers.array(w, 4, 6 / groups, window.kernelH(), window.kernelW());
        Shape out =
                ConvTranspose2d.of(weight, null, window, extraH, extraW, groups).outputShape(List.of(MAP));
        double[] b = gaussian(random, biases < 0 ? out.size() : biases);
        INDArray bias = biases == 0
                ? null
                : biases < 0 ? Buffers.array(b, out.dim(0), out.dim(1), out.dim(2)) : Buffers.array(b, b.length);
        Layer layer = ConvTranspose2d.of(weight, bias, window, extraH, extraW, groups);
        SlowLayer slow = SlowLayer.transposed(w, b, window, groups, MAP, out);
        return new LayerCase(name, layer, List.of(MAP), x -> slow, biases != 0);
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

    private static Threshold threshold() {
        double none = Double.POSITIVE_INFINITY;
        return new Threshold(
                Buffers.array(new double[] {0.5, -none, -1, -none}, 4),
                Buffers.array(new double[] {none, -0.5, 1, none}, 4));
    }

    private static LayerCase bounded(String name, Bounding layer) {
        return new LayerCase(name, layer, List.of(MAP), x -> SlowLayer.bounded(x, layer, MAP), false);
    }

    private static LayerCase groups(String name, Random random, int groups, int parameters) {
        double[] gamma = gaussian(random, parameters);
        double[] beta = gaussian(random, parameters);
        GroupNorm layer =
                new GroupNorm(groups, Buffers.array(gamma, parameters), Buffers.array(beta, parameters), 1e-3);
        int each = MAP.size() / parameters;
        return new LayerCase(
                name,
                layer,
                List.of(MAP),
                x -> SlowLayer.groups(x, groups, repeated(gamma, each), repeated(beta, each), 1e-3),
                true);
    }

    private static LayerCase channelNorm(Random random) {
        double[] gamma = gaussian(random, MAP.dim(0));
        double[] beta = gaussian(random, MAP.dim(0));
        ChannelNorm layer = new ChannelNorm(Buffers.array(gamma, gamma.length), Buffers.array(beta, beta.length), 1e-3);
        return new LayerCase(
                "layer norm of each position",
                layer,
                List.of(MAP),
                x -> SlowLayer.channels(x, gamma, beta, 1e-3),
                true);
    }

    private static double[] repeated(double[] values, int each) {
        double[] all = new double[values.length * each];
        Arrays.setAll(all, i -> values[i / each]);
        return all;
    }

    private static LayerCase response(String name, ResponseNorm layer) {
        return new LayerCase(name, layer, List.of(MAP), x -> SlowLayer.response(x, layer, MAP), false);
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

package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;
import static org.lrpexplorer.modelio.onnx.GraphWriter.integers;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.fusion.BatchNormFusion;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Concat;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Rearrange;
import org.lrpexplorer.rule.LrpZero;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Networks over the steps of signals, as exporters write them; what they compute is worked out here by plain loops. */
class SignalsTest {
    private static final int STEPS = 11;

    @TempDir
    private Path folder;

    private final double[][] x = random(2, STEPS, 3);

    /** As a voice detector has it: the magnitudes of a spectrum, convolutions, a recurrent layer with its state. */
    @Test
    void whatStandsBehindAnUnsupportedNodeIsNotCalledUnsupportedForIt() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, 1, 2, STEPS)
                .weights("w", 3, 2, 3)
                .node("Sqrt", List.of("x"), "magnitudes")
                .node("Conv", List.of("magnitudes", "w"), "c")
                .node("LSTM", List.of("c", "w", "w"), "steps")
                .alsoWriting("state")
                .node("Flatten", List.of("state"), "y")
                .output("y");

        assertThat(Failures.reading(file.save(folder)))
                .endsWith("it uses operators that are not supported: Sqrt ('magnitudes_node': what it reads is not"
                        + " constant), LSTM ('steps_node': LRP of recurrent layers is not built here).");
    }

    @Test
    void aConvolutionOverStepsIsThatOfItsDefinition() {
        double[][][] w = {random(2, 3, 4), random(2, 3, 5), random(2, 3, 6)};
        float[] bias = {0.5f, -1, 2};
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 2, STEPS)
                .weights("w", flat(w), 3, 2, 3)
                .weights("b", bias, 3)
                .node(
                        "Conv",
                        List.of("x", "w", "b"),
                        "c",
                        integers("kernel_shape", 3),
                        integers("strides", 2),
                        integers("dilations", 2),
                        integers("pads", 3, 1))
                .node("Flatten", List.of("c"), "y")
                .output("y");

        int outputs = (STEPS + 4 - 5) / 2 + 1;
        double[] expected = new double[3 * outputs];
        for (int o = 0; o < 3; o++) {
            for (int t = 0; t < outputs; t++) {
                double sum = bias[o];
                for (int c = 0; c < 2; c++) {
                    for (int k = 0; k < 3; k++) {
                        int at = 2 * t + 2 * k - 3;
                        sum += at >= 0 && at < STEPS ? w[o][c][k] * x[c][at] : 0;
                    }
                }
                expected[o * outputs + t] = sum;
            }
        }
        assertThat(read(file).inputShape()).isEqualTo(Shape.of(2, 1, STEPS));
        assertThat(logits(file)).containsExactly(expected, within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aMaxPoolBetweenChangesOfSignTakesTheLeastOfChannelsWithAMinus(int signs) {
        float[] sign = signs == 1 ? new float[] {-1} : new float[] {1, -1};
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 2, STEPS)
                .weights("signs", sign, signs == 1 ? new long[] {1} : new long[] {2, 1})
                .node("Mul", List.of("x", "signs"), "turned")
                .node("MaxPool", List.of("turned"), "pooled", integers("kernel_shape", 2), integers("strides", 2))
                .node("Mul", List.of("pooled", "signs"), "back")
                .node("Flatten", List.of("back"), "y")
                .output("y");

        int outputs = STEPS / 2;
        double[] expected = new double[2 * outputs];
        for (int i = 0; i < expected.length; i++) {
            int channel = i / outputs;
            double first = x[channel][2 * (i % outputs)];
            double second = x[channel][2 * (i % outputs) + 1];
            expected[i] = sign[channel % signs] < 0 ? Math.min(first, second) : Math.max(first, second);
        }
        assertThat(logits(file)).containsExactly(expected, within(1e-6));
    }

    @Test
    void aTransposedConvolutionOverStepsIsThatOfItsDefinition() {
        double[][][] w = {random(2, 3, 4), random(2, 3, 5)};
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 2, STEPS)
                .weights("w", flat(w), 2, 2, 3)
                .node(
                        "ConvTranspose",
                        List.of("x", "w"),
                        "c",
                        integers("strides", 2),
                        integers("pads", 1, 1),
                        integers("output_padding", 1))
                .node("Flatten", List.of("c"), "y")
                .output("y");

        double[][] whole = new double[2][2 * STEPS + 2];
        for (int c = 0; c < 2; c++) {
            for (int t = 0; t < STEPS; t++) {
                for (int o = 0; o < 2; o++) {
                    for (int k = 0; k < 3; k++) {
                        whole[o][2 * t + k] += w[c][o][k] * x[c][t];
                    }
                }
            }
        }
        double[] expected = new double[2 * 2 * STEPS];
        for (int o = 0; o < 2; o++) {
            System.arraycopy(whole[o], 1, expected, o * 2 * STEPS, 2 * STEPS);
        }
        assertThat(logits(file)).containsExactly(expected, within(1e-5));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reductions")
    void poolingOverStepsIsThatOfItsDefinition(String name, UnaryOperator<OnnxFileBuilder> change, Pool pool) {
        OnnxFileBuilder file = change.apply(new OnnxFileBuilder(13, -1, 2, STEPS))
                .node("Flatten", List.of("p"), "y")
                .output("y");

        double[] expected = Stream.of(x)
                .flatMapToDouble(row -> Stream.of(pool.of(row)).flatMapToDouble(Arrays::stream))
                .toArray();
        assertThat(logits(file)).containsExactly(expected, within(1e-5));
    }

    private interface Pool {
        double[] of(double[] steps);
    }

    static Stream<Arguments> reductions() {
        Pool mean = row -> new double[] {Arrays.stream(row).average().orElseThrow()};
        Pool largest = row -> new double[] {Arrays.stream(row).max().orElseThrow()};
        return Stream.of(
                pool(
                        "largest of three, every second",
                        f -> f.node(
                                "MaxPool",
                                List.of("x"),
                                "p",
                                integers("kernel_shape", 3),
                                integers("strides", 2),
                                integers("pads", 1, 1)),
                        row -> {
                            double[] pooled = new double[(STEPS - 1) / 2 + 1];
                            for (int t = 0; t < pooled.length; t++) {
                                pooled[t] = Double.NEGATIVE_INFINITY;
                                for (int i = Math.max(0, 2 * t - 1); i <= Math.min(STEPS - 1, 2 * t + 1); i++) {
                                    pooled[t] = Math.max(pooled[t], row[i]);
                                }
                            }
                            return pooled;
                        }),
                pool(
                        "mean of two",
                        f -> f.node(
                                "AveragePool", List.of("x"), "p", integers("kernel_shape", 2), integers("strides", 2)),
                        row -> {
                            double[] pooled = new double[STEPS / 2];
                            for (int t = 0; t < pooled.length; t++) {
                                pooled[t] = (row[2 * t] + row[2 * t + 1]) / 2;
                            }
                            return pooled;
                        }),
                pool("mean of all", f -> f.node("GlobalAveragePool", List.of("x"), "p"), mean),
                pool("largest of all", f -> f.node("GlobalMaxPool", List.of("x"), "p"), largest),
                pool(
                        "mean over the last dimension",
                        f -> f.node("ReduceMean", List.of("x"), "p", integers("axes", -1)),
                        mean),
                pool(
                        "mean that drops the dimension",
                        f -> f.node("ReduceMean", List.of("x"), "p", integers("axes", 2), attribute("keepdims", 0)),
                        mean),
                pool(
                        "a part of the steps, surrounded",
                        f -> f.integers("starts", 2)
                                .integers("ends", 9)
                                .integers("axes", 2)
                                .integers("pads", 0, 0, 1, 0, 0, 2)
                                .node("Slice", List.of("x", "starts", "ends", "axes"), "s")
                                .node("Pad", List.of("s", "pads"), "q")
                                .node("GlobalAveragePool", List.of("q"), "p"),
                        row -> new double[] {Arrays.stream(row, 2, 9).sum() / 10}),
                pool(
                        "steps repeated",
                        f -> f.weights("scales", new float[] {1, 1, 2}, 3)
                                .node(
                                        "Resize",
                                        List.of("x", "", "scales"),
                                        "r",
                                        attribute("coordinate_transformation_mode", "asymmetric"),
                                        attribute("nearest_mode", "floor"))
                                .node(
                                        "MaxPool",
                                        List.of("r"),
                                        "p",
                                        integers("kernel_shape", 2),
                                        integers("strides", 2)),
                        row -> row));
    }

    private static Arguments pool(String name, UnaryOperator<OnnxFileBuilder> change, Pool pool) {
        return Arguments.of(name, change, pool);
    }

    @Test
    void constantsSpreadOverStepsByChannel() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 2, STEPS)
                .weights("scale", new float[] {2, 3}, 2, 1)
                .weights("shift", new float[] {1, -1}, 1, 2, 1)
                .node("Mul", List.of("x", "scale"), "m")
                .node("Add", List.of("m", "shift"), "a")
                .weights("slope", new float[] {0.5f, 0.25f}, 2, 1)
                .node("PRelu", List.of("a", "slope"), "r")
                .node("Concat", List.of("r", "x"), "j", attribute("axis", 1))
                .node("GlobalMaxPool", List.of("j"), "p")
                .node("Flatten", List.of("p"), "y")
                .output("y");

        double[] expected = new double[4];
        Arrays.fill(expected, Double.NEGATIVE_INFINITY);
        for (int t = 0; t < STEPS; t++) {
            double a = 2 * x[0][t] + 1;
            double b = 3 * x[1][t] - 1;
            expected[0] = Math.max(expected[0], a > 0 ? a : 0.5 * a);
            expected[1] = Math.max(expected[1], b > 0 ? b : 0.25 * b);
            expected[2] = Math.max(expected[2], x[0][t]);
            expected[3] = Math.max(expected[3], x[1][t]);
        }
        assertThat(logits(file)).containsExactly(expected, within(1e-5));
        assertThat(kinds(file, Concat.class)).isEqualTo(1);
    }

    /** {@code (v − mean) / √(variance + ε)} times a scale plus a shift, over the values that a group holds. */
    private static void normalise(double[][] values, int[][] groups, double[][] scale, double[][] shift) {
        double[][] before = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        int count = Arrays.stream(groups).flatMapToInt(Arrays::stream).max().orElseThrow() + 1;
        for (int g = 0; g < count; g++) {
            double sum = 0;
            double squares = 0;
            int size = 0;
            for (int c = 0; c < values.length; c++) {
                for (int t = 0; t < STEPS; t++) {
                    if (groups[c][t] == g) {
                        sum += before[c][t];
                        squares += before[c][t] * before[c][t];
                        size++;
                    }
                }
            }
            double mean = sum / size;
            double deviation = Math.sqrt(squares / size - mean * mean + 1e-3);
            for (int c = 0; c < values.length; c++) {
                for (int t = 0; t < STEPS; t++) {
                    if (groups[c][t] == g) {
                        values[c][t] = scale[c][t] * (before[c][t] - mean) / deviation + shift[c][t];
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "InstanceNormalization",
                "GroupNormalization",
                "whole sample",
                "whole sample by -2",
                "channels at each step",
                "steps of each channel"
            })
    void normalisationsOverStepsAreThoseOfTheirDefinition(String kind) {
        double[][] scale = new double[2][STEPS];
        double[][] shift = new double[2][STEPS];
        double[][] drawn = random(4, STEPS, 9);
        int[][] groups = new int[2][STEPS];
        OnnxFileBuilder file = new OnnxFileBuilder(21, -1, 2, STEPS).weights("w", new float[] {1, 2}, 1, 2, 1);
        boolean perStep = kind.equals("steps of each channel");
        boolean whole = kind.startsWith("whole");
        for (int c = 0; c < 2; c++) {
            for (int t = 0; t < STEPS; t++) {
                scale[c][t] = whole ? drawn[c][t] : perStep ? drawn[0][t] : drawn[0][c];
                shift[c][t] = whole ? drawn[2 + c][t] : perStep ? drawn[2][t] : drawn[2][c];
                groups[c][t] = switch (kind) {
                    case "InstanceNormalization", "steps of each channel" -> c;
                    case "channels at each step" -> t;
                    default -> 0;
                };
            }
        }
        float[] s = whole
                ? flat(new double[][][] {scale})
                : perStep ? flat(new double[][][] {{scale[0]}}) : channels(scale);
        float[] b = whole
                ? flat(new double[][][] {shift})
                : perStep ? flat(new double[][][] {{shift[0]}}) : channels(shift);
        long[] dims = whole ? new long[] {2, STEPS} : new long[] {s.length};
        file.weights("s", s, dims).weights("b", b, dims);
        List<String> inputs = List.of("x", "s", "b");
        Onnx.AttributeProto epsilon = attribute("epsilon", 1e-3f);
        switch (kind) {
            case "InstanceNormalization" -> file.node(kind, inputs, "n", epsilon);
            case "GroupNormalization" -> file.node(kind, inputs, "n", epsilon, attribute("num_groups", 1));
            case "whole sample" -> file.node("LayerNormalization", inputs, "n", epsilon, attribute("axis", 1));
            case "whole sample by -2" -> file.node("LayerNormalization", inputs, "n", epsilon, attribute("axis", -2));
            case "steps of each channel" -> file.node("LayerNormalization", inputs, "n", epsilon);
            default ->
                file.weights("zero", new float[] {0, 0}, 2, 1)
                        .node("Add", List.of("x", "zero"), "a")
                        .node("Transpose", List.of("a"), "t", integers("perm", 0, 2, 1))
                        .node("LayerNormalization", List.of("t", "s", "b"), "m", epsilon)
                        .node("Transpose", List.of("m"), "n", integers("perm", 0, 2, 1));
        }
        file.weights("k", new float[] {1, 2, -1, 0.5f}, 1, 2, 2)
                .node("Conv", List.of("n", "k"), "c", integers("kernel_shape", 2))
                .node("Flatten", List.of("c"), "y")
                .output("y");
        double[][] normed = Arrays.stream(x).map(double[]::clone).toArray(double[][]::new);
        normalise(normed, groups, scale, shift);

        double[] expected = new double[STEPS - 1];
        for (int t = 0; t < expected.length; t++) {
            expected[t] = normed[0][t] + 2 * normed[0][t + 1] - normed[1][t] + 0.5 * normed[1][t + 1];
        }
        assertThat(logits(file)).containsExactly(expected, within(1e-4));
    }

    private static float[] channels(double[][] perStep) {
        return new float[] {(float) perStep[0][0], (float) perStep[1][0]};
    }

    @Test
    void stepsInFrontOfChannelsAreTurnedOnceAndNoLayerIsMadeOfIt() {
        double[][][] w = {random(2, 3, 4), random(2, 3, 5), random(2, 3, 6)};
        OnnxFileBuilder torch = convolution(new OnnxFileBuilder(13, -1, 2, STEPS).weights("w", flat(w), 3, 2, 3), "x");
        OnnxFileBuilder turned = convolution(
                new OnnxFileBuilder(13, -1, STEPS, 2)
                        .weights("w", flat(w), 3, 2, 3)
                        .node("Transpose", List.of("x"), "t", integers("perm", 0, 2, 1)),
                "t");
        OnnxFileBuilder tensorflow = new OnnxFileBuilder(13, -1, STEPS, 2)
                .weights("w", flat(w), 3, 2, 1, 3)
                .integers("one", 1)
                .integers("two", 2)
                .node("Unsqueeze", List.of("x", "one"), "u")
                .node("Transpose", List.of("u"), "t", integers("perm", 0, 3, 1, 2))
                .node("Conv", List.of("t", "w"), "c")
                .node("Squeeze", List.of("c", "two"), "s")
                .node("Relu", List.of("s"), "r")
                .node("GlobalAveragePool", List.of("r"), "p")
                .node("Flatten", List.of("p"), "y")
                .output("y");

        for (OnnxFileBuilder file : List.of(turned, tensorflow)) {
            assertThat(read(file).inputShape()).isEqualTo(Shape.of(2, 1, STEPS));
            assertThat(read(file).notes()).anyMatch(note -> note.contains("channels last"));
            assertThat(logits(file)).containsExactly(logits(torch), within(1e-6));
            assertThat(kinds(file, Rearrange.class)).isZero();
        }
    }

    private static OnnxFileBuilder convolution(OnnxFileBuilder file, String from) {
        return file.node("Conv", List.of(from, "w"), "c")
                .node("Relu", List.of("c"), "r")
                .node("GlobalAveragePool", List.of("r"), "p")
                .node("Flatten", List.of("p"), "y")
                .output("y");
    }

    @Test
    void aVectorCanBeLaidOutAsASignal() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 200)
                .integers("shape", -1, 1, 200)
                .weights("w", 3, 1, 5)
                .node("Reshape", List.of("x", "shape"), "s")
                .node("Conv", List.of("s", "w"), "c")
                .node("GlobalMaxPool", List.of("c"), "p")
                .node("Flatten", List.of("p"), "y")
                .output("y");

        assertThat(read(file).inputShape()).isEqualTo(Shape.of(1, 1, 200));
        assertThat(kinds(file, Conv2d.class)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("placements")
    void everyPlacementOfABatchNormIsFused(String name, UnaryOperator<OnnxFileBuilder> middle) {
        OnnxFileBuilder file = middle.apply(new OnnxFileBuilder(13, -1, 2, STEPS)
                        .weights("w", 4, 2, 3)
                        .weights("v", 3, 4, 3))
                .node("Flatten", List.of("last"), "flat")
                .node("MatMul", List.of("flat", "m"), "y")
                .output("y");
        Network raw = read(file);

        Fused fused = BatchNormFusion.fuse(raw);

        assertThat(raw.nodes()).anyMatch(node -> node.layer() instanceof BatchNorm);
        assertThat(fused.network().nodes()).noneMatch(node -> node.layer() instanceof BatchNorm);
        INDArray input = Buffers.array(flat(new double[][][] {x}), 1, 2, 1, STEPS);
        double[] before = doubles(ForwardPass.run(raw, input).logits());
        assertThat(doubles(ForwardPass.run(fused.network(), input).logits())).containsExactly(before, within(1e-4));
    }

    static Stream<Arguments> placements() {
        return Stream.of(
                placed("behind a convolution", f -> f.node("Conv", List.of("x", "w"), "c", integers("pads", 1, 1))
                        .batchNorm("c", "n", 4)
                        .node("Relu", List.of("n"), "last")
                        .weights("m", 4 * STEPS, 3)),
                placed("in front of a padded convolution", f -> f.batchNorm("x", "n", 2)
                        .node("Conv", List.of("n", "w"), "last", integers("pads", 1, 1))
                        .weights("m", 4 * STEPS, 3)),
                placed("in front of a pool and a convolution", f -> f.batchNorm("x", "n", 2)
                        .node("MaxPool", List.of("n"), "p", integers("kernel_shape", 2), integers("strides", 2))
                        .node("Conv", List.of("p", "w"), "last", integers("pads", 1, 1))
                        .weights("m", 4 * (STEPS / 2), 3)),
                placed("in front of a dense layer", f -> f.node("Conv", List.of("x", "w"), "c", integers("pads", 1, 1))
                        .node("Relu", List.of("c"), "r")
                        .batchNorm("r", "last", 4)
                        .weights("m", 4 * STEPS, 3)),
                placed("in front of an activation", f -> f.node("Conv", List.of("x", "w"), "c", integers("pads", 1, 1))
                        .node("Relu", List.of("c"), "r")
                        .batchNorm("r", "n", 4)
                        .node("Relu", List.of("n"), "s")
                        .node("Conv", List.of("s", "v"), "last", integers("pads", 1, 1))
                        .weights("m", 3 * STEPS, 3)));
    }

    private static Arguments placed(String name, UnaryOperator<OnnxFileBuilder> middle) {
        return Arguments.of(name, middle);
    }

    @Test
    void relevanceOfAConvolutionOverStepsIsThatOfSlowLoops() {
        double[][][] w = {random(2, 3, 4), random(2, 3, 5), random(2, 3, 6)};
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 2, STEPS)
                .weights("w", flat(w), 3, 2, 3)
                .node("Conv", List.of("x", "w"), "c", integers("pads", 1, 1))
                .node("GlobalAveragePool", List.of("c"), "p")
                .node("Flatten", List.of("p"), "y")
                .output("y");
        Explanation explanation = new Attributor(read(file))
                .explain(flat(new double[][][] {x}), Request.of(Composites.everywhere(new LrpZero())));

        // Of a network that is linear without biases, LRP-0 is gradient × input.
        int target = explanation.target();
        float[] relevance = explanation.input().values();
        double total = 0;
        for (int c = 0; c < 2; c++) {
            for (int t = 0; t < STEPS; t++) {
                double gradient = 0;
                for (int k = 0; k < 3; k++) {
                    int output = t - k + 1;
                    gradient += output >= 0 && output < STEPS ? w[target][c][k] / STEPS : 0;
                }
                assertThat((double) relevance[c * STEPS + t]).isCloseTo(gradient * x[c][t], within(1e-4));
                total += relevance[c * STEPS + t];
            }
        }
        assertThat(total).isCloseTo(logits(file)[target], within(1e-4));
    }

    @Test
    void stepsThatAreLeftOpenAreAskedFor() {
        OnnxFileBuilder file = convolution(new OnnxFileBuilder(13, -1, 2, -1).weights("w", 3, 2, 3), "x");

        assertThat(Failures.reading(file.save(folder))).contains("no fixed size");
    }

    private Network read(OnnxFileBuilder file) {
        return ModelReaders.read(file.save(folder)).network();
    }

    private long kinds(OnnxFileBuilder file, Class<?> layer) {
        return read(file).nodes().stream()
                .map(Node::layer)
                .filter(layer::isInstance)
                .count();
    }

    private double[] logits(OnnxFileBuilder file) {
        return doubles(ForwardPass.run(read(file), Buffers.array(flat(new double[][][] {x}), 1, 2, 1, STEPS))
                .logits());
    }

    private static double[] doubles(INDArray values) {
        return Buffers.doubles(values);
    }

    private static float[] flat(double[][][] values) {
        double[] all = Stream.of(values)
                .flatMap(Stream::of)
                .flatMapToDouble(Arrays::stream)
                .toArray();
        float[] flat = new float[all.length];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) all[i];
        }
        return flat;
    }

    private static double[][] random(int rows, int columns, int seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> random.doubles(columns, -1, 1).toArray())
                .limit(rows)
                .toArray(double[][]::new);
    }
}

package org.lrpexplorer.modelio.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.fusion.BatchNormFusion;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Keras's layers over one axis; what they compute is worked out here by plain loops over steps and channels. */
class KerasSignalsTest {
    private static final int STEPS = 9;
    private static final int CHANNELS = 2;

    @TempDir
    private Path folder;

    private final Random random = new Random(3);
    private final List<String> layers = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final List<List<Object>> weights = new ArrayList<>();
    /** Steps, channels. */
    private final float[][] x = matrix(STEPS, CHANNELS);

    @ParameterizedTest
    @CsvSource({"valid,1,1", "valid,2,1", "same,1,1", "same,2,1", "same,1,2", "causal,1,2"})
    void aConvolutionOverStepsIsThatOfItsDefinition(String padding, int stride, int dilation) {
        float[][][] kernel = {matrix(CHANNELS, 3), matrix(CHANNELS, 3), matrix(CHANNELS, 3)};
        float[] bias = {1, -2, 3};
        layer(
                "Conv1D",
                "\"filters\":3,\"kernel_size\":[3],\"strides\":[" + stride + "],\"dilation_rate\":[" + dilation
                        + "],\"padding\":\"" + padding + "\"",
                kernel,
                bias);
        layer("Flatten", "");

        int reach = 2 * dilation + 1;
        boolean cut = padding.equals("valid");
        int outputs = cut ? (STEPS - reach) / stride + 1 : (STEPS + stride - 1) / stride;
        int before = cut
                ? 0
                : padding.equals("causal") ? reach - 1 : Math.max(0, (outputs - 1) * stride + reach - STEPS) / 2;
        double[] expected = new double[3 * outputs];
        for (int t = 0; t < outputs; t++) {
            for (int o = 0; o < 3; o++) {
                double sum = bias[o];
                for (int k = 0; k < 3; k++) {
                    int at = t * stride + k * dilation - before;
                    for (int c = 0; c < CHANNELS && at >= 0 && at < STEPS; c++) {
                        sum += kernel[k][c][o] * x[at][c];
                    }
                }
                expected[3 * t + o] = sum;
            }
        }
        assertThat(read().inputShape()).isEqualTo(Shape.of(CHANNELS, 1, STEPS));
        assertThat(logits()).containsExactly(expected, within(1e-5));
    }

    @Test
    void aConvolutionOfEachChannelOverStepsIsThatOfItsDefinition() {
        float[][][] kernel = {matrix(CHANNELS, 2), matrix(CHANNELS, 2)};
        layer("DepthwiseConv1D", "\"kernel_size\":[2],\"depth_multiplier\":2,\"use_bias\":false", (Object) kernel);
        layer("GlobalMaxPooling1D", "");

        double[] expected = new double[2 * CHANNELS];
        Arrays.fill(expected, Double.NEGATIVE_INFINITY);
        for (int t = 0; t < STEPS - 1; t++) {
            for (int o = 0; o < expected.length; o++) {
                double sum = kernel[0][o / 2][o % 2] * x[t][o / 2] + kernel[1][o / 2][o % 2] * x[t + 1][o / 2];
                expected[o] = Math.max(expected[o], sum);
            }
        }
        assertThat(logits()).containsExactly(expected, within(1e-5));
    }

    @Test
    void aSeparableConvolutionOverStepsIsThatOfItsDefinition() {
        float[][][] depthwise = {matrix(CHANNELS, 2), matrix(CHANNELS, 2)};
        float[][][] pointwise = {matrix(2 * CHANNELS, 3)};
        float[] bias = {0.5f, -1, 2};
        layer(
                "SeparableConv1D",
                "\"filters\":3,\"kernel_size\":[2],\"depth_multiplier\":2",
                depthwise,
                pointwise,
                bias);
        layer("Flatten", "");

        double[] expected = new double[3 * (STEPS - 1)];
        for (int t = 0; t < STEPS - 1; t++) {
            for (int o = 0; o < 3; o++) {
                double sum = bias[o];
                for (int m = 0; m < 2 * CHANNELS; m++) {
                    sum += pointwise[0][m][o]
                            * (depthwise[0][m / 2][m % 2] * x[t][m / 2] + depthwise[1][m / 2][m % 2] * x[t + 1][m / 2]);
                }
                expected[3 * t + o] = sum;
            }
        }
        assertThat(logits()).containsExactly(expected, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"LayerNormalization,1", "GroupNormalization,1", "GroupNormalization,2"})
    void normalisationsOverStepsAreThoseOfTheirDefinition(String kind, int groups) {
        float[] scale = {2, -0.5f};
        float[] shift = {1, 0.25f};
        boolean group = kind.equals("GroupNormalization");
        layer("SpatialDropout1D", "\"rate\":0.5");
        layer(kind, "\"epsilon\":0.01,\"axis\":-1" + (group ? ",\"groups\":" + groups : ""), scale, shift);
        layer("Flatten", "");

        double[] expected = new double[STEPS * CHANNELS];
        for (int t = 0; t < STEPS; t++) {
            for (int c = 0; c < CHANNELS; c++) {
                double sum = 0;
                double squares = 0;
                int size = 0;
                for (int s = group ? 0 : t; s < (group ? STEPS : t + 1); s++) {
                    for (int d = groups == 2 ? c : 0; d < (groups == 2 ? c + 1 : CHANNELS); d++) {
                        sum += x[s][d];
                        squares += x[s][d] * x[s][d];
                        size++;
                    }
                }
                double mean = sum / size;
                expected[t * CHANNELS + c] =
                        scale[c] * (x[t][c] - mean) / Math.sqrt(squares / size - mean * mean + 0.01) + shift[c];
            }
        }
        assertThat(logits()).containsExactly(expected, within(1e-4));
    }

    @Test
    void aTransposedConvolutionOverStepsIsThatOfItsDefinition() {
        float[][][] kernel = {matrix(2, CHANNELS), matrix(2, CHANNELS), matrix(2, CHANNELS)};
        layer(
                "Conv1DTranspose",
                "\"kernel_size\":[3],\"strides\":[2],\"padding\":\"valid\",\"use_bias\":false",
                (Object) kernel);
        layer("Flatten", "");

        double[] expected = new double[2 * (2 * STEPS + 1)];
        for (int t = 0; t < STEPS; t++) {
            for (int k = 0; k < 3; k++) {
                for (int c = 0; c < CHANNELS; c++) {
                    expected[2 * (2 * t + k)] += kernel[k][0][c] * x[t][c];
                    expected[2 * (2 * t + k) + 1] += kernel[k][1][c] * x[t][c];
                }
            }
        }
        assertThat(logits()).containsExactly(expected, within(1e-5));
    }

    @Test
    void poolsPaddingAndRepeatingWorkOverSteps() {
        layer("ZeroPadding1D", "\"padding\":[1,2]");
        layer("MaxPooling1D", "\"pool_size\":[2],\"strides\":[2]");
        layer("UpSampling1D", "\"size\":2");
        layer("Cropping1D", "\"cropping\":[1,1]");
        layer("AveragePooling1D", "\"pool_size\":[2]");
        layer("SpatialDropout1D", "\"rate\":0.5");
        layer("GlobalAveragePooling1D", "");

        double[] expected = new double[CHANNELS];
        for (int c = 0; c < CHANNELS; c++) {
            double[] padded = new double[STEPS + 3];
            for (int t = 0; t < STEPS; t++) {
                padded[t + 1] = x[t][c];
            }
            double[] pooled = new double[padded.length / 2];
            for (int t = 0; t < pooled.length; t++) {
                pooled[t] = Math.max(padded[2 * t], padded[2 * t + 1]);
            }
            // Of pairs of equal values without the first and the last, neighbours are averaged two by two.
            for (int t = 0; t + 1 < pooled.length; t++) {
                expected[c] += (pooled[t] + pooled[t + 1]) / 2 / (pooled.length - 1);
            }
        }
        assertThat(logits()).containsExactly(expected, within(1e-5));
    }

    @Test
    void aBatchNormBehindAConvolutionIsOverChannelsAndFused() {
        layer(
                "Conv1D",
                "\"kernel_size\":[3],\"padding\":\"same\"",
                new float[][][] {matrix(2, 4), matrix(2, 4), matrix(2, 4)},
                new float[4]);
        layer("BatchNormalization", "\"axis\":-1", matrix(1, 4)[0], matrix(1, 4)[0], matrix(1, 4)[0], new float[] {
            1, 2, 0.5f, 0.1f
        });
        layer("ReLU", "");
        layer("GlobalAveragePooling1D", "");
        layer("Dense", "\"units\":3", matrix(4, 3), new float[3]);

        Network raw = read();
        Network fused = BatchNormFusion.fuse(raw).network();

        assertThat(raw.nodes()).anyMatch(node -> node.layer() instanceof BatchNorm);
        assertThat(fused.nodes()).noneMatch(node -> node.layer() instanceof BatchNorm);
        assertThat(logits(fused)).containsExactly(logits(raw), within(1e-5));
    }

    @Test
    void aVectorLaidOutAsStepsIsASignal() {
        layer("Reshape", "\"target_shape\":[9,2]");
        layer("Activation", "\"activation\":\"relu\"");
        layer("Conv1D", "\"kernel_size\":2", new float[][][] {matrix(2, 2), matrix(2, 2)}, new float[2]);
        layer("GlobalMaxPooling1D", "");

        Network network = ModelReaders.read(save("\"batch_shape\":[null,18]")).network();

        assertThat(network.node("l2").orElseThrow().layer()).isInstanceOf(Conv2d.class);
        assertThat(network.shapeOf(network.node("l1").orElseThrow().output())).isEqualTo(Shape.of(2, 1, 9));
    }

    @Test
    void stepsBehindChannelsAreRefusedInASentence() {
        layer(
                "Conv1D",
                "\"kernel_size\":[1],\"data_format\":\"channels_first\"",
                new float[][][] {matrix(2, 3)},
                new float[3]);
        layer("GlobalMaxPooling1D", "");

        assertThat(Failures.reading(save())).contains("channels to stand elsewhere");
    }

    private void layer(String className, String config, Object... stored) {
        String name = "l" + layers.size();
        String comma = config.isEmpty() ? "" : ",";
        layers.add(
                "{\"class_name\":\"" + className + "\",\"config\":{\"name\":\"" + name + "\"" + comma + config + "}}");
        groups.add(ArchiveWeights.snakeCase(className));
        weights.add(List.of(stored));
    }

    private Path save() {
        return save("\"batch_shape\":[null," + STEPS + "," + CHANNELS + "]");
    }

    private Path save(String input) {
        Path hdf = folder.resolve("weights.h5");
        try (WritableHdfFile file = HdfFile.write(hdf)) {
            WritableGroup all = file.putGroup("layers");
            for (int i = 0; i < groups.size(); i++) {
                if (weights.get(i).isEmpty()) {
                    continue;
                }
                WritableGroup vars = all.putGroup(groups.get(i)).putGroup("vars");
                for (int w = 0; w < weights.get(i).size(); w++) {
                    vars.putDataset(String.valueOf(w), weights.get(i).get(w));
                }
            }
        }
        Path archive = folder.resolve("signal.keras");
        String config = "{\"class_name\":\"Sequential\",\"config\":{\"name\":\"net\",\"layers\":["
                + "{\"class_name\":\"InputLayer\",\"config\":{\"name\":\"in\"," + input + "}},"
                + String.join(",", layers) + "]}}";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            entry(zip, "metadata.json", "{\"keras_version\":\"3.5.0\"}".getBytes(StandardCharsets.UTF_8));
            entry(zip, "config.json", config.getBytes(StandardCharsets.UTF_8));
            entry(zip, "model.weights.h5", Files.readAllBytes(hdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private Network read() {
        return ModelReaders.read(save()).network();
    }

    private double[] logits() {
        return logits(read());
    }

    private double[] logits(Network network) {
        float[] first = new float[CHANNELS * STEPS];
        for (int t = 0; t < STEPS; t++) {
            for (int c = 0; c < CHANNELS; c++) {
                first[c * STEPS + t] = x[t][c];
            }
        }
        INDArray logits = ForwardPass.run(network, Buffers.array(first, 1, CHANNELS, 1, STEPS))
                .logits();
        return Buffers.doubles(logits);
    }

    private float[][] matrix(int rows, int columns) {
        float[][] values = new float[rows][columns];
        for (float[] row : values) {
            for (int i = 0; i < columns; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        return values;
    }
}

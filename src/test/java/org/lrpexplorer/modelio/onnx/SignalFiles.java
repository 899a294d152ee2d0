package org.lrpexplorer.modelio.onnx;

import static org.lrpexplorer.modelio.onnx.GraphWriter.integers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Untrained networks over signals and tables, and data for them, for tests that open such files. */
public final class SignalFiles {
    /** Steps of each signal. */
    public static final int STEPS = 187;

    /** What the columns of the table are called. */
    public static final List<String> FEATURES = List.of(
            "age",
            "sex",
            "chest pain",
            "blood pressure",
            "cholesterol",
            "blood sugar",
            "resting ECG",
            "heart rate",
            "angina",
            "ST depression",
            "slope",
            "vessels",
            "thallium");

    private static final int SAMPLES = 12;
    private static final int CLASSES = 5;
    private static final double BEATS = 2.6;

    private SignalFiles() {}

    /** Four convolutions with BatchNorm over signals of one channel, and two dense layers. */
    public static Path network(Path folder) {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 1, STEPS);
        String from = "x";
        int channels = 1;
        for (int i = 1; i <= 4; i++) {
            int filters = 8 * i;
            file.weights("w" + i, scaled(filters * channels * 5, channels * 5, i), filters, channels, 5)
                    .node("Conv", List.of(from, "w" + i), "conv" + i, integers("pads", 2, 2))
                    .batchNorm("conv" + i, "bn" + i, filters)
                    .node("Relu", List.of("bn" + i), "relu" + i)
                    .node(
                            "MaxPool",
                            List.of("relu" + i),
                            "pool" + i,
                            integers("kernel_shape", 2),
                            integers("strides", 2));
            from = "pool" + i;
            channels = filters;
        }
        int flat = channels * (STEPS / 16);
        file.node("Flatten", List.of(from), "flat")
                .weights("d1", scaled(flat * 16, flat, 9), flat, 16)
                .node("MatMul", List.of("flat", "d1"), "dense1")
                .node("Relu", List.of("dense1"), "hidden")
                .weights("d2", scaled(16 * CLASSES, 16, 10), 16, CLASSES)
                .node("MatMul", List.of("hidden", "d2"), "logits")
                .output("logits");
        return write(folder.resolve("heartbeats.onnx"), file.bytes());
    }

    /** Dense layers over the features of a table. */
    public static Path tabularNetwork(Path folder) {
        int features = FEATURES.size();
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, features)
                .weights("d1", scaled(features * 24, features, 3), features, 24)
                .node("MatMul", List.of("x", "d1"), "dense1")
                .node("Relu", List.of("dense1"), "hidden1")
                .weights("d2", scaled(24 * 12, 24, 4), 24, 12)
                .node("MatMul", List.of("hidden1", "d2"), "dense2")
                .node("Relu", List.of("dense2"), "hidden2")
                .weights("d3", scaled(12 * 2, 12, 5), 12, 2)
                .node("MatMul", List.of("hidden2", "d3"), "logits")
                .output("logits");
        return write(folder.resolve("heart.onnx"), file.bytes());
    }

    /** Heartbeats as Kaggle's MIT-BIH files have them: a beat in each line, its class in the last column, no names. */
    public static Path signals(Path folder) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        for (int sample = 0; sample < SAMPLES; sample++) {
            for (int step = 0; step < STEPS; step++) {
                double phase = step / (double) STEPS * BEATS % 1;
                double beat = Math.exp(-Math.pow((phase - 0.3) / 0.02, 2))
                        - 0.25 * Math.exp(-Math.pow((phase - 0.35) / 0.02, 2))
                        + 0.2 * Math.exp(-Math.pow((phase - 0.15) / 0.04, 2))
                        + 0.3 * Math.exp(-Math.pow((phase - 0.6 - 0.02 * sample % 5) / 0.06, 2));
                text.append(String.format(Locale.ROOT, "%.4f,", 0.25 + 0.7 * beat + 0.01 * random.nextGaussian()));
            }
            text.append(String.format(Locale.ROOT, "%.1f%n", (double) (sample % CLASSES)));
        }
        return write(folder.resolve("beats.csv"), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A table with names of columns and a label in words. */
    public static Path table(Path folder) {
        Random random = new Random(2);
        StringBuilder text = new StringBuilder(String.join(",", FEATURES) + ",diagnosis\n");
        for (int sample = 0; sample < SAMPLES; sample++) {
            for (int feature = 0; feature < FEATURES.size(); feature++) {
                text.append(String.format(Locale.ROOT, "%.2f,", random.nextGaussian()));
            }
            text.append(sample % 2 == 0 ? "healthy\n" : "ill\n");
        }
        return write(folder.resolve("patients.csv"), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static float[] scaled(int count, int inputs, int seed) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (random.nextGaussian() * Math.sqrt(2.0 / inputs));
        }
        return values;
    }

    private static Path write(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.lrpexplorer.evaluate.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.modelio.onnx.OnnxWriter;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.open.Fitting;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;

/** From a network's file to a table: a linear network, of which all is known beforehand. */
class LinearExperimentTest {

    private static final int SIDE = 4;
    private static final int PIXELS = SIDE * SIDE;
    private static final int IMAGES = 6;

    private static final Experiment EXPERIMENT = ExperimentFile.ofText("""
            { "images": { "indices": "0..5" }, "target": 1, "treatments": ["pass", "fused"], "composites": ["LRP0"],
              "measures": ["pixel-flipping:mean,logit,100", "balance"] }
            """);

    private final Random random = new Random(5);
    private final float[] weights = new float[2 * PIXELS];
    private final byte[] pixels = new byte[IMAGES * PIXELS];

    @TempDir
    private Path folder;

    /** The pixels of an image, normalised, times the weights of class 1. */
    private double[] relevance(int image) {
        double[] relevance = new double[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            double input = ((pixels[image * PIXELS + i] & 0xff) / 255.0 - 0.5) / 0.25;
            relevance[i] = input * weights[PIXELS + i];
        }
        return relevance;
    }

    @Test
    void theGainIsThatOfRemovingTheLargestTermsOfASumFirst() throws IOException {
        ResultsCollector collector = new ResultsCollector(EXPERIMENT);
        OpenNetwork network = OpenNetwork.read(network(), 1);
        ExperimentRun.of(EXPERIMENT, network, Fitting.of(network, OpenDataset.read(images(), 1)))
                .measure(
                        EXPERIMENT.images().in(OpenDataset.read(images(), 2).dataset()),
                        (outcome, done, total) -> collector.add(outcome),
                        new PauseSwitch(),
                        new CancellationToken());
        ExperimentResults results = collector.results();

        double mean = 0;
        double start = 0;
        for (int image = 0; image < IMAGES; image++) {
            double[] sorted = relevance(image);
            Arrays.sort(sorted);
            for (int k = 0; k < PIXELS; k++) {
                mean += sorted[PIXELS - 1 - k] * (PIXELS - 2 * k - 1.0) / PIXELS / IMAGES;
                start += sorted[k] / IMAGES;
            }
        }
        MethodPair pair = EXPERIMENT.pairs().get(0);
        assertThat(results.estimate(pair.raw(), quantity("srg")).mean()).isCloseTo(mean, within(1e-4));
        assertThat(results.estimate(pair.fused(), quantity("srg")).mean()).isCloseTo(mean, within(1e-4));
        assertThat(results.difference(pair, quantity("srg")).high()).isCloseTo(0, within(1e-6));
        assertThat(results.estimate(pair.raw(), quantity("conservation")).mean())
                .isCloseTo(0, within(1e-4));
        MeanCurve curve = results.curves().get(0).curves().get(0);
        assertThat(curve.points()).hasSize(PIXELS + 1);
        assertThat(curve.points().get(0).mean()).isCloseTo(start, within(1e-4));
        assertThat(curve.points().get(PIXELS).mean()).isCloseTo(0, within(1e-4));
    }

    private static MeasuredQuantity quantity(String id) {
        return EXPERIMENT.quantities().stream()
                .filter(each -> each.quantity().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Path network() {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian();
        }
        List<Node> nodes = List.of(
                Node.of("flatten", new Flatten(), "x", "f"),
                Node.of(
                        "dense",
                        Dense.of(Buffers.array(weights, 2, PIXELS), Buffers.array(new float[2], 2)),
                        "f",
                        "logits"));
        Path file = folder.resolve("linear.onnx");
        OnnxWriter.write(new Network("linear", "x", Shape.of(1, SIDE, SIDE), nodes, "logits", List.of()), file);
        InputSpec input = new InputSpec(1, SIDE, SIDE, 0, 1, List.of(0.5), List.of(0.25));
        CardFiles.write(new NetworkCard("linear", "A sum.", List.of("a", "b"), input, null), CardFiles.beside(file));
        return file;
    }

    private Path images() throws IOException {
        Path images = folder.resolve("x-images-idx3-ubyte");
        if (!Files.exists(images)) {
            random.nextBytes(pixels);
            ByteBuffer content = ByteBuffer.allocate(4 * Integer.BYTES + pixels.length);
            content.putInt(0x803).putInt(IMAGES).putInt(SIDE).putInt(SIDE).put(pixels);
            Files.write(images, content.array());
            ByteBuffer labels = ByteBuffer.allocate(2 * Integer.BYTES + IMAGES);
            labels.putInt(0x801).putInt(IMAGES);
            Files.write(folder.resolve("x-labels-idx1-ubyte"), labels.array());
        }
        return images;
    }
}

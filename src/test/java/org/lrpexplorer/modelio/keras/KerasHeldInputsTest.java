package org.lrpexplorer.modelio.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Buffers;

/** Keras models of two images and one convolution for both, of which one image is held. */
class KerasHeldInputsTest {
    private static final boolean FULL = Boolean.getBoolean("hostile.full");
    private static final int FLIPPED_FILES = FULL ? 10_000 : 150;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ROWS = 3;
    private static final int COLUMNS = 4;
    private static final int FILTERS = 2;

    @TempDir
    private Path folder;

    private final Random random = new Random(5);
    private final float[][][][] kernel = new float[1][1][2][FILTERS];

    KerasHeldInputsTest() {
        for (float[] of : kernel[0][0]) {
            for (int o = 0; o < FILTERS; o++) {
                of[o] = (float) random.nextGaussian();
            }
        }
    }

    /** An image as Keras has it: rows, columns, channels. */
    private float[] image() {
        float[] values = new float[ROWS * COLUMNS * 2];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static float[] channelsFirst(float[] image) {
        float[] first = new float[image.length];
        for (int i = 0; i < image.length; i++) {
            first[i % 2 * ROWS * COLUMNS + i / 2] = image[i];
        }
        return first;
    }

    private Path file(String join) {
        Path hdf = folder.resolve("weights.h5");
        try (WritableHdfFile file = HdfFile.write(hdf)) {
            file.putGroup("layers").putGroup("conv2d").putGroup("vars").putDataset("0", kernel);
        }
        String input =
                "{'class_name':'InputLayer','name':'%s','config':{'name':'%s','batch_shape':[null,3,4,2]},'inbound_nodes':[]}";
        String config = ("{'class_name':'Functional','config':{'name':'net','layers':["
                        + input.formatted("left", "left") + "," + input.formatted("right", "right")
                        + ",{'class_name':'Conv2D','name':'conv','config':{'name':'conv','filters':2,'kernel_size':[1,1],"
                        + "'use_bias':false},'inbound_nodes':[[['left',0,0,{}]],[['right',0,0,{}]]]},"
                        + "{'class_name':'" + join + "','name':'join','config':{'name':'join'},'inbound_nodes':"
                        + "[[['conv',0,0,{}],['conv',1,0,{}]]]},"
                        + "{'class_name':'Flatten','name':'flat','config':{'name':'flat'},'inbound_nodes':[[['join',0,0,{}]]]}],"
                        + "'input_layers':[['left',0,0],['right',0,0]],'output_layers':[['flat',0,0]]}}")
                .replace('\'', '"');
        Path archive = folder.resolve("twins.keras");
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
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private String held(float[] values) {
        String line = IntStream.range(0, values.length)
                .mapToObj(i -> String.valueOf(values[i]))
                .collect(Collectors.joining(","));
        try {
            return Files.writeString(folder.resolve("right.csv"), line).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With {@code -Dhostile.full=true} all cuts and 10,000 flipped files are tried. */
    @Test
    void aDamagedFileOfTwoInputsGivesOneSentenceOrANetworkThatRuns() throws IOException {
        byte[] whole = Files.readAllBytes(file("Subtract"));
        String value = held(image());
        Random flipping = new Random(17);

        for (int length = 0; length < whole.length; length += FULL ? 1 : 29) {
            Path cut = Files.write(folder.resolve("cut.keras"), Arrays.copyOf(whole, length));
            Failures.reading(cut, holding(value));
        }
        for (int i = 0; i < FLIPPED_FILES; i++) {
            byte[] damaged = whole.clone();
            for (int flips = flipping.nextInt(4); flips >= 0; flips--) {
                damaged[flipping.nextInt(damaged.length)] ^= (byte) (1 << flipping.nextInt(8));
            }
            Path file = Files.write(folder.resolve("flipped.keras"), damaged);
            assertTimeoutPreemptively(PATIENCE, () -> readsOrFailsPlainly(file, value));
        }
    }

    private static void readsOrFailsPlainly(Path file, String value) {
        try {
            Network network = read(file, value).network();
            ForwardPass.run(
                    network,
                    Buffers.array(
                            new float[network.inputShape().size()],
                            network.inputShape().batched(1)));
        } catch (ModelException e) {
            Failures.reading(file, holding(value));
        }
    }

    private static ReadOptions holding(String value) {
        return ReadOptions.output(Optional.empty()).holding(Map.of("right", value));
    }

    private static LoadedModel read(Path file, String value) {
        return ModelReaders.read(file, holding(value));
    }

    /** What the convolution makes of an image, rows, columns, channels. */
    private double[] convolved(float[] image) {
        double[] result = new double[ROWS * COLUMNS * FILTERS];
        for (int i = 0; i < result.length; i++) {
            for (int c = 0; c < 2; c++) {
                result[i] += kernel[0][0][c][i % FILTERS] * image[2 * (i / FILTERS) + c];
            }
        }
        return result;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Add", "Subtract", "Concatenate"})
    void theOutputIsThatOfBothImagesAndBothHaveRelevance(String join) {
        float[] left = image();
        float[] right = image();
        double[] l = convolved(left);
        double[] r = convolved(right);

        Network network = read(file(join), held(right)).network();
        Explanation explanation = new Attributor(network, Precision.DOUBLE)
                .explain(channelsFirst(left), Request.of(Composites.named("LRP0")));

        List<Float> logits = explanation.logits();
        for (int i = 0; i < l.length; i++) {
            double expected =
                    switch (join) {
                        case "Add" -> l[i] + r[i];
                        case "Subtract" -> l[i] - r[i];
                        default -> l[i];
                    };
            int at = join.equals("Concatenate") ? i / FILTERS * 2 * FILTERS + i % FILTERS : i;
            assertThat(logits.get(at)).isCloseTo((float) expected, within(1e-5f));
        }
        assertThat(explanation.held()).hasSize(1);
        assertThat(explanation.inputSum()).isCloseTo(explanation.targetLogit(), within(1e-4));
    }

    @Test
    void theSameSampleAndZerosCanBeHeldToo() {
        float[] left = image();
        double[] l = convolved(left);

        Network same = read(file("Add"), "same").network();
        Network zeros = read(file("Add"), "zeros").network();

        assertThat(new Attributor(same)
                        .predict(List.of(channelsFirst(left)))
                        .get(0)
                        .get(0))
                .isCloseTo((float) (2 * l[0]), within(1e-5f));
        assertThat(new Attributor(zeros)
                        .predict(List.of(channelsFirst(left)))
                        .get(0)
                        .get(0))
                .isCloseTo((float) l[0], within(1e-5f));
    }

    @Test
    void whatIsNotHeldIsNamedWithWhatCanBeDone() {
        assertThat(Failures.reading(file("Add"))).contains("2 inputs ('left', 'right')", "--fix right=zeros");
    }
}

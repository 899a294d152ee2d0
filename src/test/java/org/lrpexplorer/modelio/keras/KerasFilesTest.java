package org.lrpexplorer.modelio.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.files.FloatArray;
import org.lrpexplorer.files.NpyReader;
import org.lrpexplorer.fusion.BatchNormFusion;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.modelio.onnx.OnnxWriter;
import org.lrpexplorer.network.ChannelNorm;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.GroupNorm;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Softmax;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Small files in the structure of Keras's saving code, written by {@code keras/make.py} and {@code make_more.py} without Keras, and the logits that
 * PyTorch computes for them by TensorFlow's definitions.
 */
class KerasFilesTest {

    @TempDir
    private Path folder;

    static Path file(String name) {
        try {
            return Path.of(KerasFilesTest.class.getResource("/keras/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static INDArray array(String name) {
        FloatArray array = NpyReader.read(file(name));
        return Buffers.array(
                array.values(), array.shape().stream().mapToLong(i -> i).toArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mobile3.keras",
                "residual2.h5",
                "residual3.keras",
                "squeeze2.h5",
                "squeeze3.keras",
                "plain2.h5",
                "plain2.keras",
                "first2.h5",
                "nested2.h5",
                "nested3.keras",
                "xception3.keras",
                "convnext3.keras",
                "norms3.keras"
            })
    void aFileComputesWhatItsNetworkIsDefinedToCompute(String name) {
        LoadedModel model = ModelReaders.read(file(name));
        Network network = model.network();
        String base = name.substring(0, name.indexOf('.'));
        INDArray x = array(base + ".x.npy");

        assertClose(ForwardPass.run(network, x).logits(), array(base + ".y.npy"));

        Network fused = BatchNormFusion.fuse(network).network();
        assertClose(ForwardPass.run(fused, x).logits(), array(base + ".y.npy"));
        OnnxWriter.write(network, folder.resolve("back.onnx"));
        Network back = ModelReaders.read(folder.resolve("back.onnx")).network();
        assertClose(ForwardPass.run(back, x).logits(), array(base + ".y.npy"));
    }

    static void assertClose(INDArray actual, INDArray expected) {
        assertThat(actual.shape()).isEqualTo(expected.shape());
        assertThat(actual.sub(expected).amaxNumber().doubleValue()).isLessThan(1e-4);
    }

    @ParameterizedTest
    @CsvSource({
        "residual2.h5, Keras HDF5, NHWC",
        "mobile3.keras, Keras archive, NHWC",
        "first2.h5, Keras HDF5, NCHW",
    })
    void theFormatAndTheLayoutOfTheFileAreKnown(String name, String label, String layout) {
        LoadedModel model = ModelReaders.read(file(name));

        assertThat(model.format().label()).isEqualTo(label);
        assertThat(model.format().layout()).isEqualTo(layout);
    }

    @Test
    void everyBatchNormalizationAndActivationIsANodeOfItsOwn() {
        Network network = ModelReaders.read(file("residual3.keras")).network();

        assertThat(network.nodes().stream().filter(n -> n.layer().kind() == LayerKind.BATCH_NORM))
                .hasSize(5);
        assertThat(network.nodes()).extracting(Node::name).contains("conv1", "bn1", "a", "a.relu", "fc", "fc.relu");
        assertThat(network.notes())
                .contains("The final softmax 'logits.softmax' was taken off:"
                        + " the explanation starts at the logits in front of it.");
    }

    @Test
    void everyBatchNormalizationOfAnXceptionIsFused() {
        Network network = ModelReaders.read(file("xception3.keras")).network();

        assertThat(network.nodes().stream().filter(n -> n.layer().kind() == LayerKind.BATCH_NORM))
                .hasSize(11);
        assertThat(BatchNormFusion.fuse(network).network().has(LayerKind.BATCH_NORM))
                .isFalse();
    }

    @Test
    void layerNormalizationOfMapsWorksOnTheChannelsOfEachPositionAndOfVectorsOnAllOfThem() {
        Network network = ModelReaders.read(file("convnext3.keras")).network();

        assertThat(network.node("stem_norm").orElseThrow().layer()).isInstanceOf(ChannelNorm.class);
        assertThat(network.node("norm").orElseThrow().layer()).isInstanceOf(ChannelNorm.class);
        assertThat(network.node("head_norm").orElseThrow().layer()).isInstanceOf(GroupNorm.class);
    }

    @Test
    void onlyTheLastSoftmaxIsTakenOff() {
        Network network = ModelReaders.read(file("convnext3.keras")).network();

        assertThat(network.nodes().stream()
                        .filter(n -> n.layer() instanceof Softmax)
                        .map(Node::name))
                .containsExactly("shares", "parts.softmax");
        assertThat(network.notes()).filteredOn(note -> note.contains("softmax")).hasSize(1);
    }

    @Test
    void layersOfAModelInsideAnotherBearItsNameToo() {
        Network network = ModelReaders.read(file("nested2.h5")).network();

        assertThat(network.nodes()).extracting(Node::name).contains("base/block/conv", "base/block/conv/BN", "head");
    }

    @Test
    void aNetworkThatRescalesPixelsIsFedThemAsTheyAre() {
        LoadedModel model = ModelReaders.read(file("mobile3.keras"));

        assertThat(model.cardGuessed()).isTrue();
        assertThat(model.card().input().high()).isEqualTo(255);
        assertThat(ModelReaders.read(file("plain2.h5")).card().input().high()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mobile3.keras",
                "residual2.h5",
                "squeeze3.keras",
                "plain2.h5",
                "nested3.keras",
                "convnext3.keras"
            })
    void rawAndFusedExplanationsAreFinite(String name) {
        Network raw = ModelReaders.read(file(name)).network();
        INDArray x = array(name.substring(0, name.indexOf('.')) + ".x.npy");
        for (Network network : List.of(raw, BatchNormFusion.fuse(raw).network())) {
            for (String composite : List.of("EpsilonPlusFlat", "EpsilonAlpha2Beta1")) {
                Request request = Request.of(Composites.named(composite));
                float[] relevance = new Attributor(network)
                        .explain(Buffers.floats(x.slice(0)), request)
                        .input()
                        .values();
                assertThat(relevance).hasSize((int) x.length() / 2);
                for (float value : relevance) {
                    assertThat(value).isFinite();
                }
                assertThat(relevance).isNotEqualTo(new float[relevance.length]);
            }
        }
    }

    @Test
    void weightsAloneAreNoModel() {
        assertThatThrownBy(() -> ModelReaders.read(file("only.weights.h5")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("save the whole model");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lz4_2.h5", "lzf2.keras", "unknown2.h5"})
    void weightsPackedByAFilterThatKerasDoesNotUseAreRefused(String name) {
        assertThatThrownBy(() -> ModelReaders.read(file(name)))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(name)
                .hasMessageContaining("packed by a filter that Keras does not use");
    }

    @Test
    void weightsThatAreShuffledDeflatedAndCheckedInAnyOrderAreThoseThatWereWritten() {
        Network network = ModelReaders.read(file("checked2.h5")).network();

        assertClose(ForwardPass.run(network, array("plain2.x.npy")).logits(), array("plain2.y.npy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain2.h5", "residual3.keras", "plain2.keras"})
    void aFileCutShortAnywhereEndsInOneSentence(String name) throws Exception {
        byte[] whole = Files.readAllBytes(file(name));
        int step = Math.max(1, whole.length / 150);
        for (int length = 1; length < whole.length; length += step) {
            assertReadsOrSaysWhy(Arrays.copyOf(whole, length), name);
        }
    }

    @Test
    void thousandsOfLayersAreReadInSeconds() throws Exception {
        String idle = """
                ,{"class_name":"Dropout","config":{"name":"idle%d","rate":0.5}}""";
        StringBuilder layers = new StringBuilder();
        for (int i = 0; i < 8000; i++) {
            layers.append(idle.formatted(i));
        }
        Path deep = folder.resolve("deep.keras");
        try (ZipFile from = new ZipFile(file("plain2.keras").toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(deep))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals("config.json") ? grown(bytes, layers.toString()) : bytes);
            }
        }

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThat(ModelReaders.read(deep).network().nodes()).hasSizeGreaterThan(8000));
    }

    /** A configuration with more layers behind its first one, the input. */
    private static byte[] grown(byte[] config, String layers) {
        String json = new String(config, StandardCharsets.UTF_8);
        int end = json.indexOf(", {\"class_name\": \"Conv2D\"");
        return (json.substring(0, end) + layers + json.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain2.h5", "nested3.keras"})
    void damageEndsInOneSentenceOrLeavesANetwork(String name) throws Exception {
        byte[] whole = Files.readAllBytes(file(name));
        Random random = new Random(13);
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int i = 0; i < 1000; i++) {
                byte[] damaged = whole.clone();
                int flips = 1 + random.nextInt(3);
                for (int f = 0; f < flips; f++) {
                    damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                }
                assertReadsOrSaysWhy(damaged, name);
            }
        });
    }

    private void assertReadsOrSaysWhy(byte[] bytes, String name) throws Exception {
        Path damaged = Files.write(folder.resolve(name), bytes);
        try {
            assertThat(ModelReaders.read(damaged).network().nodes()).isNotEmpty();
        } catch (ModelException e) {
            assertThat(e.getMessage()).startsWith(name).endsWith(".").doesNotContain("\n");
        }
    }
}

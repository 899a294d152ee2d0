package org.lrpexplorer.modelio.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class SafetensorsNetworksTest {

    @TempDir
    private Path folder;

    static Stream<String> names() {
        return SafetensorsFixture.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void logitsAreThoseOfPyTorch(String name) throws IOException {
        Network network = read(name).network().as(DataType.DOUBLE);

        INDArray images = SafetensorsFixture.images(network).castTo(DataType.DOUBLE);
        INDArray logits = ForwardPass.run(network, images).logits();

        List<List<Double>> expected = SafetensorsFixture.logits(name);
        for (int sample = 0; sample < expected.size(); sample++) {
            for (int c = 0; c < expected.get(sample).size(); c++) {
                double value = expected.get(sample).get(c);
                assertThat(logits.getDouble(sample, c)).isCloseTo(value, within(2e-6 * (1 + Math.abs(value))));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"resnet18", "resnet50-halves", "vgg13-bn", "mobilenet", "densenet121", "chain"})
    void batchNormsStayLayersAndCanBeFused(String name) throws IOException {
        Network raw = read(name).network();

        Fused fused = Precision.DOUBLE.fuse(raw);

        assertThat(raw.has(LayerKind.BATCH_NORM)).isTrue();
        assertThat(fused.network().nodes().stream()
                        .filter(n -> n.layer() instanceof BatchNorm)
                        .count())
                .isLessThan(raw.nodes().stream()
                        .filter(n -> n.layer() instanceof BatchNorm)
                        .count());
    }

    @ParameterizedTest
    @CsvSource({
        "resnet18, resnet18",
        "resnet18-small-images, resnet18",
        "resnet50-halves, resnet50",
        "resnext50, resnext50_32x4d",
        "resnet20-cifar, resnet20_cifar",
        "resnet20-without-gamma, resnet20_cifar",
        "vgg11, vgg11",
        "vgg13-bn, vgg13_bn",
        "vgg16-bn-small-images, vgg16_bn",
        "mobilenet, mobilenet_v2",
        "densenet121, densenet121",
        "squeezenet1-0, squeezenet1_0",
        "squeezenet1-1, squeezenet1_1",
        "alexnet, alexnet"
    })
    void withoutACardTheArchitectureIsGuessedFromTheTensors(String name, String architecture) throws IOException {
        Path file = SafetensorsFixture.unpack(name, folder);
        Files.delete(CardFiles.beside(file));

        assertThat(Failures.reading(file))
                .contains("no card " + name + ".json", "look like those of " + architecture + " ", "\"architecture\"");
    }

    @Test
    void nodesBearTheNamesOfTheTensors() throws IOException {
        LoadedModel model = read("resnet18");

        assertThat(model.network().node("layer2.0.downsample.0")).isPresent();
        assertThat(model.network().node("layer4.1.bn2")).isPresent();
        assertThat(model.format().describe()).isEqualTo("safetensors (resnet18)");
        assertThat(model.cardGuessed()).isFalse();
    }

    @Test
    void classesThatTheCardLeavesOutAreNumbered() throws IOException {
        assertThat(read("resnet18").card().classNames())
                .containsExactly("class 0", "class 1", "class 2", "class 3", "class 4");
    }

    @Test
    void aStemForSmallImagesIsSaid() throws IOException {
        assertThat(read("resnet18-small-images").notes())
                .singleElement()
                .asString()
                .contains("3×3", "stride 1", "no max pooling");
        assertThat(read("resnet18").notes()).isEmpty();
    }

    @Test
    void whereAWeightlessShortcutPadsIsSaid() throws IOException {
        assertThat(read("resnet20-cifar").notes()).hasSize(2).allSatisfy(note -> assertThat(note)
                .contains("channels of zeros, 1 in front and 1 behind"));
    }

    @Test
    void epsilonIsThatOfTheCard() throws IOException {
        Path file = SafetensorsFixture.unpack("resnet18", folder);
        Path card = CardFiles.beside(file);
        Files.writeString(
                card,
                Files.readString(card)
                        .replace("\"resnet18\"\n", "{\"name\": \"resnet18\", \"batchNormEpsilon\": 0.25}\n"));

        BatchNorm norm = (BatchNorm)
                ModelReaders.read(file).network().node("bn1").orElseThrow().layer();

        assertThat(norm.epsilon()).isEqualTo(0.25);
    }

    @Test
    void aFileIsKnownByItsContentUnderAnyName() throws IOException {
        Path file = SafetensorsFixture.unpack("alexnet", folder);
        Path renamed = Files.move(file, folder.resolve("alexnet.weights"));

        assertThat(ModelReaders.read(renamed).format().describe()).isEqualTo("safetensors (alexnet)");
    }

    private LoadedModel read(String name) throws IOException {
        return ModelReaders.read(SafetensorsFixture.unpack(name, folder));
    }
}

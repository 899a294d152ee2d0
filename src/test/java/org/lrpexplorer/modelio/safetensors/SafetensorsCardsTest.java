package org.lrpexplorer.modelio.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.modelio.card.StatedCard;
import org.lrpexplorer.modelio.common.ModelException;

class SafetensorsCardsTest {

    @TempDir
    private Path folder;

    @Test
    void allTensorsThatDoNotFitAreListedAtOnce() throws IOException {
        SafetensorsBuilder file = new SafetensorsBuilder()
                .tensor("conv.weight", 2, 1, 3, 3)
                .tensor("bn.weight", 3)
                .tensor("bn.running_mean", 2)
                .tensor("fc.weight", 3, 9)
                .tensor("fc.bias", 3)
                .tensor("head.weight", 1)
                .tensor("bn.num_batches_tracked", 1);

        assertThat(reading(file.bytes(), SafetensorsBuilder.chain()))
                .contains(
                        "2 tensors are missing ('bn.running_var', 'bn.bias')",
                        "2 tensors are of another shape ('bn.weight' is 3, not 2, 'fc.weight' is 3×9, not n×8)",
                        "1 tensor is not part of it ('head.weight')")
                .doesNotContain("num_batches");
    }

    @Test
    void ofVeryManyTensorsTheFirstAreListed() throws IOException {
        assertThat(reading(SafetensorsBuilder.sound().bytes(), "\"resnet50\""))
                .contains("(resnet50)", "'conv1.weight'", "more)")
                .hasSizeLessThan(900);
    }

    @Test
    void theTensorsOfAnotherArchitectureAreCalledWhatTheyAre() throws IOException {
        byte[] bytes = SafetensorsFixture.bytes("alexnet");

        assertThat(reading(bytes, "\"vgg11\"")).contains("(vgg11)", "are those of alexnet");
    }

    @Test
    void anUnknownArchitectureIsAnsweredWithTheKnownOnes() throws IOException {
        assertThat(reading(SafetensorsBuilder.sound().bytes(), "\"resnet19\""))
                .contains("'resnet19'", "resnet18, resnet34", "densenet121");
    }

    @Test
    void aCardWithoutAnArchitectureIsToldWhatToWrite() throws IOException {
        Path file = SafetensorsBuilder.write(folder, SafetensorsBuilder.sound().bytes(), "null");
        Path card = CardFiles.beside(file);
        Files.writeString(card, Files.readString(card).replace("\"net\",", "\"net\", \"classNames\": [\"a\"],"));

        assertThat(Failures.reading(file)).contains("net.json", "no \"architecture\"", "resnet18", "\"layers\"");
    }

    @Test
    void imagesOfOtherChannelsAreBlamedOnTheCard() throws IOException {
        byte[] bytes = SafetensorsFixture.bytes("alexnet");

        assertThat(reading(bytes, "\"alexnet\""))
                .contains("'features.0' takes images of 3 channels, but the card states an input of 1×4×4");
    }

    @Test
    void imagesThatAreTooSmallAreBlamedOnTheCard() throws IOException {
        Path file = SafetensorsFixture.unpack("alexnet", folder);
        resize(file, 63, 20);

        assertThat(Failures.reading(file)).contains("'features.5'", "larger than its input of 3×1×1");
    }

    @Test
    void mapsThatCannotBeAveragedEvenlyAreRefused() throws IOException {
        Path file = SafetensorsFixture.unpack("vgg13-bn", folder);
        Path card = CardFiles.beside(file);
        Files.writeString(card, Files.readString(card).replace("\"width\": 224", "\"width\": 160"));

        assertThat(Failures.reading(file)).contains("'avgpool' averages maps of 2×1×5 to 7×7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"layers": []}                                        | "layers" must be a list
            {"layers": [{"type": "lstm"}]}                        | layer 1 of "architecture" is of the type 'lstm', but there are only conv, batchnorm
            {"layers": [{"type": "relu"}, {"weights": "a"}]}      | layer 2 of "architecture" lacks "type"
            {"layers": [{"type": "conv"}]}                        | layer 1 of "architecture" (conv) lacks "weights"
            {"layers": [{"type": "maxpool"}]}                     | layer 1 of "architecture" (maxpool) lacks "kernel"
            {"layers": [{"type": "relu", "slope": 1}]}            | layer 1 of "architecture" (relu) has a field 'slope'
            {"layers": [{"type": "conv", "weights": "a", "stride": 0}]} | has a "stride" that must be a whole number of at least 1
            {"layers": [{"type": "conv", "weights": "a", "padding": "same"}]} | has a "padding" that must be a whole number of at least 0 or a list of two, not 'same'
            {"layers": [{"type": "conv", "weights": "a", "padding": [1, 2, 3]}]} | not '[1,2,3]'
            {"layers": [{"type": "maxpool", "kernel": 2, "padding": 2}]} | pads more than half of its kernel
            {"layers": [{"type": "batchnorm", "weights": "a", "epsilon": -1}]} | has a "epsilon" that must be a number of at least 0
            {"layers": [3]}                                       | layer 1 of "architecture" must be an object, not '3'
            {"layers": [{"type": "relu"}], "depth": 3}            | has a field 'depth'
            {"name": 3}                                           | has a "name" that must be a name
            {"name": "resnet18", "classes": 3}                    | has a field 'classes'
            7                                                     | "architecture" must be an object, not '7'
            """)
    void aChainThatCannotBeUnderstoodNamesLayerAndField(String architecture, String expected) throws IOException {
        Path file = SafetensorsBuilder.write(folder, SafetensorsBuilder.sound().bytes(), architecture);

        assertThatThrownBy(() -> ModelReaders.read(file))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("The network card net.json does not fit: ")
                .hasMessageContaining(expected)
                .hasMessageEndingWith(").");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"layers": [{"type": "flatten"}, {"type": "linear", "weights": "d"}, {"type": "maxpool", "kernel": 2}]} | 'maxpool_3' takes maps
            {"layers": [{"type": "linear", "weights": "d"}]}                     | 'd' takes a vector, but its input is maps of 1×4×4; flatten them first
            {"layers": [{"type": "maxpool", "kernel": 9}, {"type": "flatten"}, {"type": "linear", "weights": "d"}]} | a window of 9×9
            """)
    void layersThatDoNotFitOnOneAnotherAreNamed(String architecture, String expected) throws IOException {
        byte[] bytes = new SafetensorsBuilder().tensor("d.weight", 3, 16).bytes();

        assertThat(reading(bytes, architecture)).contains(expected);
    }

    @Test
    void anOutputThatIsNotThereIsAnsweredWithTheOneThatIs() throws IOException {
        Path file = SafetensorsBuilder.write(folder, SafetensorsBuilder.sound().bytes(), SafetensorsBuilder.chain());

        assertThatThrownBy(() -> ModelReaders.read(file, ReadOptions.output(Optional.of("absent"))))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("it has no output 'absent'; its only one is 'fc'");
    }

    @Test
    void aChainMayShareWeights() throws IOException {
        byte[] bytes = new SafetensorsBuilder().tensor("d.weight", 16, 16).bytes();
        String dense = "{\"type\": \"linear\", \"weights\": \"d\"}";
        Path file = SafetensorsBuilder.write(
                folder, bytes, "{\"layers\": [{\"type\": \"flatten\"}, %s, %s]}".formatted(dense, dense));

        assertThat(ModelReaders.read(file).network().nodes())
                .extracting("name")
                .containsExactly("flatten_1", "d", "d_2");
    }

    @Test
    void theArchitectureSurvivesWritingTheCard() throws IOException {
        Path file = SafetensorsBuilder.write(folder, SafetensorsBuilder.sound().bytes(), SafetensorsBuilder.chain());
        NetworkCard card = ModelReaders.read(file).card();

        CardFiles.write(card, folder.resolve("copy.json"));

        assertThat(CardFiles.read(folder.resolve("copy.json"))).isEqualTo(StatedCard.of(card));
    }

    private String reading(byte[] bytes, String architecture) throws IOException {
        return Failures.reading(SafetensorsBuilder.write(folder, bytes, architecture));
    }

    private static void resize(Path file, int from, int to) throws IOException {
        Path card = CardFiles.beside(file);
        Files.writeString(
                card,
                Files.readString(card)
                        .replace("\"height\": " + from, "\"height\": " + to)
                        .replace("\"width\": " + from, "\"width\": " + to));
    }
}

package org.lrpexplorer.modelio.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.common.ModelException;

/** A card may leave out anything; what it leaves out is guessed and named. */
class PartialCardsTest {

    @TempDir
    private Path folder;

    @Test
    void aCardThatStatesOnlyASizeIsEnoughForANetworkWithoutOne() throws Exception {
        LoadedModel model = open("{\"input\":{\"channels\":3,\"height\":16,\"width\":16}}");

        assertThat(model.card().name()).isEqualTo("network");
        assertThat(model.card().input()).isEqualTo(InputSpec.zeroToOne(3, 16, 16));
        assertThat(model.card().classNames()).containsExactly("class 0", "class 1", "class 2");
        assertThat(model.cardGuessed()).isFalse();
        assertThat(model.pixelsGuessed()).isTrue();
        assertThat(model.guesses())
                .containsExactly("pixels scaled to 0…1", "mean 0", "std 1", "3 classes: class 0, class 1, class 2");
    }

    @Test
    void whatIsStatedStays() throws Exception {
        LoadedModel model = open("{\"classNames\":[\"a\",\"b\",\"c\"],\"input\":{\"channels\":3,\"height\":16,"
                + "\"width\":16,\"low\":-1,\"mean\":[0.5,0.5,0.5],\"bgr\":true}}");

        assertThat(model.card().classNames()).containsExactly("a", "b", "c");
        assertThat(model.card().input())
                .isEqualTo(new InputSpec(3, 16, 16, -1, 1, List.of(.5, .5, .5), List.of(1.0, 1.0, 1.0), true));
        assertThat(model.guesses()).containsExactly("pixels scaled to -1…1", "std 1");
    }

    @Test
    void aWholeCardLeavesNothingToGuess() throws Exception {
        LoadedModel model = open("{\"classNames\":[\"a\",\"b\",\"c\"],\"input\":{\"channels\":3,\"height\":16,"
                + "\"width\":16,\"low\":0,\"high\":1,\"mean\":[0,0,0],\"std\":[1,1,1]}}");

        assertThat(model.guesses()).isEmpty();
        assertThat(model.pixelsGuessed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"input":{"channels":3,"height":16,"width":16,"mean":[1]}}   | mean must hold one number
                    {"input":{"channels":3,"height":16,"width":16,"low":2}}      | must run upwards
                    {"input":{"channels":3,"height":16,"width":16},"classNames":["a"]} | names 1 classes
                    """)
    void whatContradictsItselfOrTheNetworkIsOneSentence(String json, String reason) {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> open(json))
                .withMessageContainingAll("network.json", reason);
    }

    @Test
    void aSavedCardReadsBackAsItself() throws Exception {
        NetworkCard card = open("{\"input\":{\"channels\":3,\"height\":16,\"width\":16,\"bgr\":true}}")
                .card();
        CardFiles.write(card, folder.resolve("network.json"));

        LoadedModel again = ModelReaders.read(folder.resolve("network.onnx"));
        assertThat(again.card()).isEqualTo(card);
        assertThat(again.guesses()).isEmpty();
    }

    private LoadedModel open(String card) throws IOException, URISyntaxException {
        Path source = Path.of(Objects.requireNonNull(PartialCardsTest.class.getResource("/cards/any-size.onnx"))
                .toURI());
        Path network = folder.resolve("network.onnx");
        Files.copy(source, network);
        Files.writeString(folder.resolve("network.json"), card);
        return ModelReaders.read(network);
    }
}

package org.lrpexplorer.modelio.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.modelio.common.ModelException;

class CardFilesTest {
    private static final String INPUT =
            "{\"channels\":1,\"height\":2,\"width\":3,\"low\":0,\"high\":1,\"mean\":[0],\"std\":[1]}";

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadBack() {
        NetworkCard card = new NetworkCard(
                "digits",
                "Reads digits.",
                List.of("zero", "one"),
                new InputSpec(3, 32, 32, 0, 1, List.of(0.1, 0.2, 0.3), List.of(1.0, 2.0, 3.0)),
                new TrainingRecord(
                        "digits", 7, 3, "SGD", List.of(new TrainingRecord.Accuracy("digits, test", 100, 0.99))));
        Path file = folder.resolve("digits.json");

        CardFiles.write(card, file);

        assertThat(CardFiles.read(file)).isEqualTo(StatedCard.of(card));
        assertThat(file).content().contains("\"accuracy\" : 0.99");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void unknownTrainingIsLeftOut() throws IOException {
        Path file = folder.resolve("digits.json");
        CardFiles.write(new NetworkCard("a", null, List.of("x"), InputSpec.zeroToOne(1, 2, 3), null), file);

        assertThat(Files.readString(file)).doesNotContain("training");
        assertThat(CardFiles.read(file).description()).isEmpty();
    }

    @Test
    void onlyWhatACardIsMadeOfIsWrittenAndOlderCardsWithMoreAreRead() throws IOException {
        InputSpec blueFirst = new InputSpec(3, 1, 3, 0, 1, List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0), true);
        Path file = folder.resolve("signal.json");
        CardFiles.write(new NetworkCard("a", null, List.of("x"), blueFirst, null), file);
        JsonNode input = new ObjectMapper().readTree(file.toFile()).get("input");

        assertThat(input.fieldNames())
                .toIterable()
                .containsExactly("channels", "height", "width", "low", "high", "mean", "std", "bgr");
        String older = Files.readString(file).replace("\"bgr\" :", "\"ofNumbers\" : true, \"bgr\" :");
        assertThat(older).contains("ofNumbers");
        assertThat(read(older)).isEqualTo(CardFiles.read(file));
    }

    @Test
    void fieldsThatALaterVersionAddsAreIgnored() throws IOException {
        assertThat(read("{\"name\":\"a\",\"classNames\":[\"x\"],\"colour\":3,\"input\":" + INPUT + "}")
                        .name())
                .isEqualTo("a");
    }

    @Test
    void theCardLiesBesideItsModel() {
        assertThat(CardFiles.beside(Path.of("nets", "a.b.onnx"))).isEqualTo(Path.of("nets", "a.b.json"));
        assertThat(CardFiles.beside(Path.of("plain"))).isEqualTo(Path.of("plain.json"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"name":"a",                                     | valid JSON
                    null                                             | holds nothing
                    [1,2]                                            | wrong kind
                    {"name":"a","classNames":[null],"input":INPUT}   | "classNames"
                    {"classNames":["x"],"input":{"channels":"many"}} | "input.channels"
                    """)
    void aBadCardGivesOneSentenceThatNamesIt(String json, String reason) {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> read(json.replace("INPUT", INPUT)))
                .satisfies(e -> assertThat(e.getMessage())
                        .contains("broken.json")
                        .contains(reason)
                        .endsWith(".")
                        .doesNotContain("\n", "Exception"));
    }

    @ParameterizedTest
    @CsvSource({"[0.5], [0], above 0", "[0.5], '[1,1]', one number", "[], [1], one number", "[NaN], [1], mean"})
    void badNormalisationIsRefused(String mean, String std, String reason) {
        String json = "{\"name\":\"a\",\"classNames\":[\"x\"],\"input\":"
                + "{\"channels\":1,\"height\":2,\"width\":3,\"low\":0,\"high\":1,\"mean\":%s,\"std\":%s}}"
                        .formatted(mean, std);
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> read(json))
                .withMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({"1, 100000, 100000", "1, 2147483647, 2147483647", "1, 8193, 8192"})
    void anInputLargerThanMemoryIsRefused(int channels, int height, int width) {
        String json = "{\"name\":\"a\",\"classNames\":[\"x\"],\"input\":%s}"
                .formatted(INPUT.replace("\"channels\":1", "\"channels\":" + channels)
                        .replace("\"height\":2", "\"height\":" + height)
                        .replace("\"width\":3", "\"width\":" + width));
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> read(json))
                .withMessageContainingAll("broken.json", "at most 67108864 values", height + "×" + width);
    }

    private StatedCard read(String json) throws IOException {
        return CardFiles.read(Files.writeString(folder.resolve("broken.json"), json));
    }
}

package org.lrpexplorer.modelio.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.JsonMutations;
import org.lrpexplorer.JsonMutations.Mutation;
import org.lrpexplorer.modelio.common.ModelException;

/** Whatever stands in a card in place of what it should say, it is read or one sentence names the file and the field. */
class WrongCardsTest {

    private static final String CHAIN = """
            {"name":"n","description":"d","classNames":["a","b"],"input":{"channels":1,"height":4,"width":4,"low":0,"high":1,
            "mean":[0.5],"std":[0.25]},"output":"y","architecture":{"layers":[
            {"type":"conv","weights":"c","stride":[1,2],"padding":1,"dilation":1,"groups":1},
            {"type":"batchnorm","weights":"b","epsilon":0.001},{"type":"relu"},
            {"type":"maxpool","kernel":2,"stride":[2,2],"padding":0},{"type":"flatten"},{"type":"linear","weights":"l"}]}}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mnist-conv-bn", "cifar10-resnet-bn", "chain"})
    void becomeASentence(String name) throws IOException {
        Path card = folder.resolve("card.json");
        String json = name.equals("chain") ? CHAIN : Files.readString(Path.of("assets/networks", name + ".json"));
        List<String> failures = new ArrayList<>();
        for (Mutation mutation : JsonMutations.some(json, 400)) {
            Files.writeString(card, mutation.json());
            try {
                CardFiles.read(card);
            } catch (ModelException e) {
                String said = e.getMessage();
                if (!said.startsWith("The network card card.json ") || !said.endsWith(".") || said.contains("\n")) {
                    failures.add(mutation + ": " + said);
                }
            } catch (RuntimeException e) {
                failures.add("%s: %s".formatted(mutation, e));
            }
        }
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"low\":0; \"low\":\"x\"; input.low",
                "\"low\":0; \"low\":{}; input.low",
                "\"mean\":[0.5]; \"mean\":[\"x\"]; input.mean[0]",
                "\"mean\":[0.5]; \"mean\":1; input.mean",
                "\"std\":[0.25]; \"std\":[0]; std",
                "\"std\":[0.25]; \"std\":[1e-300]; low, high, mean and std",
                "\"mean\":[0.5]; \"mean\":[1e30]; low, high, mean and std",
                "\"low\":0; \"low\":2; the range from low to high must run upwards",
                "\"height\":4; \"height\":-4; height",
                "\"height\":4; \"height\":4.5; input.height",
                "\"height\":4; \"height\":\"4\"; input.height",
                "\"classNames\":[\"a\",\"b\"]; \"classNames\":7; classNames",
            })
    void theFileAndTheFieldAreNamed(String right, String wrong, String field) throws IOException {
        assertThat(CHAIN).contains(right);
        Path card = Files.writeString(folder.resolve("card.json"), CHAIN.replace(right, wrong == null ? "" : wrong));
        assertThatThrownBy(() -> CardFiles.read(card))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("card.json")
                .hasMessageContaining(field);
    }

    @Test
    void theCardThatIsMutatedIsReadAsItStands() throws IOException {
        assertThat(CardFiles.read(Files.writeString(folder.resolve("card.json"), CHAIN))
                        .classNames())
                .containsExactly("a", "b");
    }
}

package org.lrpexplorer.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.JsonMutations;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Fitting;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;

class RecipeTextTest {

    private static final OpenNetwork NETWORK = OpenNetwork.read(Path.of("assets/networks/mnist-conv-bn.onnx"), 1);
    private static final OpenDataset DIGITS = Fitting.of(NETWORK, OpenDataset.read(Path.of("datasets/digits"), 2));
    private static final Identities IDENTITIES = new Identities();

    private static FigureRecipe recipe(FigureRequest asked, FigureView view, FigureSize size, FigureOutput output) {
        return new RecipeOf(NETWORK, DIGITS, asked, view).recipe(IDENTITIES, size, output, new CancellationToken());
    }

    private static FigureRecipe usual() {
        FigureView view =
                new FigureView(Composites.epsilonPlusFlat(), Optional.of(BatchNormTreatment.ABSZ), true, "conv2");
        return recipe(
                new FigureRequest(
                        new FigureContent.Tile(FigurePart.RAW, "conv2"),
                        List.of(4, 2),
                        Request.of(view.treated()),
                        Display.standard(),
                        EnumSet.allOf(FigureLabels.class)),
                view,
                FigureSize.SINGLE,
                FigureOutput.of(Path.of("a.svg")));
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadAgain(
            @ForAll("requests") FigureRequest asked,
            @ForAll("sizes") FigureSize size,
            @ForAll("outputs") FigureOutput output) {
        FigureView view = new FigureView(asked.request().composite(), Optional.empty(), false, "é\"");
        FigureRecipe recipe = recipe(asked, view, size, output);

        FigureRecipe read = RecipeText.parse(RecipeText.of(recipe));

        assertThat(read).isEqualTo(recipe);
        assertThat(read.asked()).isEqualTo(asked);
    }

    @Test
    void itSaysWhatTheReadersOfAFigureNeed() {
        assertThat(RecipeText.of(usual()))
                .contains("\"sha256\":\"66a63a48c018c8bac0363d143368ac0c935e8fb4dc2ee86c6a5152ead231737b\"")
                .contains("\"samples\":[{\"index\":4},{\"index\":2}]")
                .contains("\"treatment\":\"absz\"")
                .contains("\"size\":\"single\",\"format\":\"svg\",\"dpi\":300,\"theme\":\"light\"");
        assertThat(RecipeText.parse(RecipeText.of(usual()))).isEqualTo(usual());
    }

    @Test
    void whatLaterVersionsAddIsPassedOver() throws IOException {
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(RecipeText.of(usual()));
        json.put("new", 1).withObject("/display").put("new", true);
        json.withObject("/provenance").withObject("/network").put("new", "x");
        json.withObject("/view").putObject("new");

        assertThat(RecipeText.parse(json.toString())).isEqualTo(usual());

        json.put("version", 2);
        assertThatThrownBy(() -> RecipeText.parse(json.toString()))
                .isInstanceOf(ComposeException.class)
                .hasMessageContaining("later version");
    }

    @Test
    void damageIsOneSentence() {
        String text = RecipeText.of(usual());
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            int at = random.nextInt(text.length());
            String damaged =
                    switch (i % 3) {
                        case 0 -> text.substring(0, at);
                        case 1 -> text.substring(0, at) + (char) (' ' + random.nextInt(95)) + text.substring(at + 1);
                        default -> text.replaceFirst("(?<=.{" + at % 2000 + "})\"[a-z]+\":", "\"lost\":");
                    };
            requireReadOrOneSentence(damaged);
        }
        JsonMutations.some(text, 500).forEach(mutation -> requireReadOrOneSentence(mutation.json()));
        for (String nothing : Set.of("", "null", "[]", "{}", "1")) {
            assertThatThrownBy(() -> RecipeText.parse(nothing)).isInstanceOf(ComposeException.class);
        }
    }

    private static void requireReadOrOneSentence(String text) {
        try {
            RecipeText.parse(text);
        } catch (ComposeException e) {
            assertThat(e.getMessage()).startsWith("The recipe in the figure").endsWith(".");
        }
    }

    @Provide
    Arbitrary<FigureRequest> requests() {
        return ArbitraryFigures.requests(NETWORK.raw());
    }

    @Provide
    Arbitrary<FigureSize> sizes() {
        return ArbitraryFigures.sizes();
    }

    @Provide
    Arbitrary<FigureOutput> outputs() {
        return ArbitraryFigures.outputs();
    }
}

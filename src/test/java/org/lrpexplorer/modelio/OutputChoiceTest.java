package org.lrpexplorer.modelio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.modelio.card.StatedCard;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.modelio.common.Outputs;
import org.lrpexplorer.modelio.onnx.OnnxFileBuilder;
import org.lrpexplorer.network.OutputGrid;

/** Which of a file's outputs is explained. */
class OutputChoiceTest {

    @TempDir
    private Path folder;

    private Path file;

    /** x[N,1,2,2] → maps (an output of maps), main[N,2], aux[N,3] behind a Softmax. */
    @BeforeEach
    void write() {
        file = new OnnxFileBuilder(13, -1, 1, 2, 2)
                .weights("w", 4, 2)
                .weights("v", 4, 3)
                .node("Relu", List.of("x"), "maps")
                .node("Flatten", List.of("maps"), "flat")
                .node("MatMul", List.of("flat", "w"), "main")
                .node("MatMul", List.of("flat", "v"), "scores")
                .node("Softmax", List.of("scores"), "aux")
                .output("maps")
                .output("main")
                .output("aux")
                .save(folder);
    }

    @Test
    void theNamedOutputIsExplained() {
        LoadedModel model = read("aux");

        assertThat(model.network().output()).isEqualTo("scores");
        assertThat(model.card().classNames()).hasSize(3);
        assertThat(model.outputs()).isEqualTo(new Outputs(List.of("maps", "main", "aux"), "aux"));
        assertThat(model.notes()).contains("The file has 3 outputs; 'aux' is explained.");
    }

    @Test
    void ofSeveralOutputsTheFirstWithOneValuePerClassIsExplained() {
        LoadedModel model = ModelReaders.read(file);

        assertThat(model.outputs().chosen()).isEqualTo("main");
        assertThat(model.notes())
                .contains(
                        "The file has 3 outputs; 'main' is explained, because the first one, 'maps', is 1 value × 2 × 2,"
                                + " not one value per class.");
    }

    @Test
    void anOutputOfMapsIsExplainedWhenItIsChosen() {
        LoadedModel model = read("maps");

        assertThat(model.network().outputGrid()).isEqualTo(new OutputGrid(1, 2, 2));
        assertThat(model.notes()).contains("The file has 3 outputs; 'maps' is explained.");
    }

    @Test
    void ofOutputsThatAreAllMapsTheFirstIsExplained() {
        Path two = new OnnxFileBuilder(13, -1, 1, 2, 2)
                .node("Relu", List.of("x"), "scores")
                .node("Tanh", List.of("x"), "boxes")
                .output("scores")
                .output("boxes")
                .save(folder);

        LoadedModel model = ModelReaders.read(two);

        assertThat(model.outputs().chosen()).isEqualTo("scores");
        assertThat(model.notes()).contains("The file has 2 outputs; the first one, 'scores', is explained.");
    }

    @Test
    void anUnknownNameIsAnsweredByTheNamesThereAre() {
        assertThat(failure("logits"))
                .isEqualTo(
                        "net.onnx cannot be read: it has no output 'logits'; its outputs are 'maps', 'main', 'aux'.");
    }

    @Test
    void theCardNamesTheOutputThatItsClassesBelongTo() {
        card(List.of("a", "b", "c"), "aux");

        LoadedModel model = ModelReaders.read(file);

        assertThat(model.outputs().chosen()).isEqualTo("aux");
        assertThat(model.card().classNames()).containsExactly("a", "b", "c");
    }

    @Test
    void classNamesOfAnotherOutputAreNotUsed() {
        card(List.of("a", "b", "c"), "aux");

        LoadedModel model = read("main");

        assertThat(model.card().classNames()).containsExactly("class 0", "class 1");
        assertThat(model.card().output()).isEqualTo("main");
        assertThat(model.card().input().mean()).containsExactly(0.5);
        assertThat(model.cardGuessed()).isFalse();
    }

    @Test
    void aKnownCardIsUsedInPlaceOfTheOneInTheFolderAndGetsItsClassNames() {
        card(List.of("a", "b", "c"), "aux");
        NetworkCard known = new NetworkCard(
                "known", "", List.of("p", "q"), InputSpec.zeroToOne(1, 2, 2), null, "main", null, null, null);

        LoadedModel back =
                ModelReaders.read(file, new ReadOptions(Optional.of("aux"), Optional.of(StatedCard.of(known))));

        assertThat(back.card().classNames()).containsExactly("a", "b", "c");
        assertThat(back.card().input()).isEqualTo(known.input());
    }

    private void card(List<String> classes, String output) {
        InputSpec input = new InputSpec(1, 2, 2, 0, 1, List.of(0.5), List.of(0.5));
        CardFiles.write(
                new NetworkCard("n", "", classes, input, null, output, null, null, null), CardFiles.beside(file));
    }

    private LoadedModel read(String output) {
        return ModelReaders.read(file, ReadOptions.output(Optional.of(output)));
    }

    private String failure(String output) {
        return catchThrowableOfType(ModelException.class, () -> read(output)).getMessage();
    }
}

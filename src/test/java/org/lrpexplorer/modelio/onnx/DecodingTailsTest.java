package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;
import static org.lrpexplorer.modelio.onnx.GraphWriter.integers;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.modelio.common.Outputs;
import org.lrpexplorer.network.OutputGrid;

/** Files whose outputs are decoded from what their heads say by operators that no layer stands for. */
class DecodingTailsTest {

    @TempDir
    private Path folder;

    /** Places are moved, sizes are exponentials: boxes of the rows that an SSD's head gives. */
    private static OnnxFileBuilder boxes(String... outputs) {
        OnnxFileBuilder file = new OnnxFileBuilder(9, 1, 2, 2, 2)
                .weights("w", 4, 2, 1, 1)
                .weights("tenth", new float[] {0.1f})
                .integers("four", 1, -1, 4)
                .node("Conv", List.of("x", "w"), "head")
                .node("Transpose", List.of("head"), "last", integers("perm", 0, 2, 3, 1))
                .node("Reshape", List.of("last", "four"), "rows")
                .node("Softmax", List.of("rows"), "scores", attribute("axis", 2))
                .node("Slice", List.of("rows"), "xy", integers("axes", 2), integers("starts", 0), integers("ends", 2))
                .node("Mul", List.of("xy", "tenth"), "places")
                .node("Slice", List.of("rows"), "wh", integers("axes", 2), integers("starts", 2), integers("ends", 4))
                .node("Mul", List.of("wh", "tenth"), "scaled")
                .node("Exp", List.of("scaled"), "sizes")
                .node("Concat", List.of("places", "sizes"), "boxes", attribute("axis", 2));
        for (String output : outputs) {
            file.output(output);
        }
        return file;
    }

    @Test
    void theRefusalNamesTheTensorThatAnOutputIsDecodedFrom() {
        Path file = boxes("boxes").save(folder);

        assertThat(refusal(file, "boxes"))
                .isEqualTo(
                        "net.onnx cannot be read: it uses operators that are not supported: Exp ('sizes_node': what it"
                                + " reads is not constant); what it is decoded from can be explained, 'rows': choose it by"
                                + " \"output\": \"rows\" in the card beside the file or by --output rows on the command line.");
    }

    @Test
    void thatTensorIsExplainedInPlaceOfTheOutput() {
        LoadedModel model = read(boxes("boxes").save(folder), "rows");

        assertThat(model.network().outputGrid()).isEqualTo(new OutputGrid(4, 4, 1));
        assertThat(model.outputs()).isEqualTo(new Outputs(List.of("boxes"), List.of("rows"), "rows"));
        assertThat(model.outputs().choices()).containsExactly("boxes", "rows");
        assertThat(model.notes())
                .contains("'rows' is explained, a tensor within the file: what comes behind it is left off.");
    }

    @Test
    void whereAnotherOutputIsExplainedItCanBeChosen() {
        LoadedModel model = ModelReaders.read(boxes("scores", "boxes").save(folder));

        assertThat(model.outputs()).isEqualTo(new Outputs(List.of("scores", "boxes"), List.of("rows"), "scores"));
    }

    @Test
    void anyTensorThatANodeWritesCanBeExplained() {
        LoadedModel model = read(boxes("scores").save(folder), "head");

        assertThat(model.network().outputGrid()).isEqualTo(new OutputGrid(4, 2, 2));
        assertThat(model.outputs().choices()).containsExactly("scores", "head");
    }

    @Test
    void severalHeadsAreAllNamed() {
        Path file = new OnnxFileBuilder(13, 1, 2, 2, 2)
                .weights("w", 4, 2, 1, 1)
                .weights("v", 3, 2, 1, 1)
                .node("Conv", List.of("x", "w"), "where")
                .node("Conv", List.of("x", "v"), "what")
                .node("NonMaxSuppression", List.of("where", "what"), "kept")
                .output("kept")
                .save(folder);

        assertThat(refusal(file, "kept")).contains("one of 'where', 'what': choose it by", "--output where");
    }

    @Test
    void wherePartOfTheNetworkStandsBehindNothingIsOffered() {
        Path file = new OnnxFileBuilder(13, 1, 2, 2, 2)
                .weights("w", 4, 2, 1, 1)
                .node("Relu", List.of("x"), "r")
                .node("Exp", List.of("r"), "e")
                .node("Conv", List.of("e", "w"), "y")
                .output("y")
                .save(folder);

        assertThat(refusal(file, "y")).endsWith("Exp ('e_node': what it reads is not constant).");
        assertThat(read(file, "r").outputs().choices()).containsExactly("y", "r");
    }

    @Test
    void whatIsDecodedFromSomethingUnreadableIsOfferedNowhere() {
        Path file = new OnnxFileBuilder(13, 1, 2, 2, 2)
                .node("Reciprocal", List.of("x"), "r")
                .node("Conv", List.of("r", "r"), "c")
                .node("Exp", List.of("c"), "y")
                .output("y")
                .save(folder);

        assertThat(refusal(file, "y")).doesNotContain("choose it");
    }

    private static LoadedModel read(Path file, String output) {
        return ModelReaders.read(file, ReadOptions.output(Optional.of(output)));
    }

    private static String refusal(Path file, String output) {
        return catchThrowableOfType(ModelException.class, () -> read(file, output))
                .getMessage();
    }
}

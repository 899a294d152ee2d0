package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;
import static org.lrpexplorer.modelio.onnx.GraphWriter.integers;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.modelio.Failures;

/** Layers that cannot be computed are refused by one sentence that names the node, before anything is. */
class ImpossibleLayersTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> impossible() {
        return Stream.of(
                Arguments.of(
                        "weights without values",
                        image(2).weights("w", new float[0], 0, 2, 3, 3).node("Conv", List.of("x", "w"), "y"),
                        "hold no values"),
                Arguments.of(
                        "a transposed convolution that cuts off all",
                        image(2).weights("w", 2, 1, 1, 1)
                                .node("ConvTranspose", List.of("x", "w"), "y", integers("pads", 3, 3, 3, 3)),
                        "leaves nothing of the output"),
                Arguments.of(
                        "a transposed convolution of other channels",
                        image(2).weights("w", 3, 1, 1, 1).node("ConvTranspose", List.of("x", "w"), "y"),
                        "it expects 3 channels but its input is 2×5×5"),
                Arguments.of(
                        "groups that do not divide",
                        image(2).weights("w", 2, 1, 1, 1)
                                .node("ConvTranspose", List.of("x", "w"), "y", attribute("group", 3)),
                        "cannot be divided into 3 groups"),
                Arguments.of(
                        "branches of different size",
                        image(2).node("GlobalAveragePool", List.of("x"), "g")
                                .node("Concat", List.of("x", "g"), "y", attribute("axis", 1)),
                        "differ in more than their channels"),
                Arguments.of(
                        "a pad that is not finite",
                        image(2).integers("p", 0, 0, 1, 1, 0, 0, 1, 1)
                                .weights("v", new float[] {Float.NaN})
                                .node("Pad", List.of("x", "p", "v"), "y"),
                        "not a finite number"),
                Arguments.of(
                        "a step of nothing",
                        image(2).integers("s", 0)
                                .integers("e", 2)
                                .integers("a", 1)
                                .integers("t", 0)
                                .node("Slice", List.of("x", "s", "e", "a", "t"), "y"),
                        "goes in steps of 0"),
                Arguments.of(
                        "a dimension named twice",
                        image(2).node(
                                        "Slice",
                                        List.of("x"),
                                        "y",
                                        integers("starts", 0, 0),
                                        integers("ends", 1, 1),
                                        integers("axes", 1, -3)),
                        "names a dimension twice"),
                Arguments.of(
                        "bounds that are not numbers",
                        image(2).weights("v", new float[] {Float.NaN}).node("Clip", List.of("x", "v"), "y"),
                        "which holds nothing"),
                Arguments.of(
                        "no variance and no epsilon",
                        image(2).weights("g", 2)
                                .weights("v", new float[] {1, 0}, 2)
                                .node(
                                        "BatchNormalization",
                                        List.of("x", "g", "g", "g", "v"),
                                        "y",
                                        attribute("epsilon", 0f)),
                        "divide by zero"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("impossible")
    void isRefusedByName(String what, OnnxFileBuilder file, String reason) {
        Path path =
                file.node("Flatten", List.of("y"), "logits").output("logits").save(folder);

        String sentence = Failures.reading(path);

        assertThat(sentence).as(what).contains("'y_node'", reason);
    }

    @Test
    void anInputWithoutExtentNeedsACard() {
        Path path = image(0).node("Flatten", List.of("x"), "logits")
                .output("logits")
                .save(folder);

        assertThat(Failures.reading(path)).contains("its input 'x' has no fixed size", "state the size in a card");
    }

    private static OnnxFileBuilder image(int channels) {
        return new OnnxFileBuilder(13, -1, channels, 5, 5);
    }
}

package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;
import static org.lrpexplorer.modelio.onnx.GraphWriter.integers;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Slice;
import org.lrpexplorer.rule.LrpZero;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Region;

/** A Pad that surrounds maps with their own values; right values are those of NumPy's {@code pad}. */
class CopyingPadsTest {

    /** Three rows of two, padded by 0 rows in front and 2 behind, and by 1 column in front. */
    private static final float[] MAP = {1, 2, 3, 4, 5, 6};

    @TempDir
    private Path folder;

    private OnnxFileBuilder padded(String mode) {
        return new OnnxFileBuilder(13, -1, 1, 3, 2)
                .integers("p", 0, 0, 0, 1, 0, 0, 2, 0)
                .node("Pad", List.of("x", "p"), "padded", attribute("mode", mode));
    }

    @ParameterizedTest
    @CsvSource({
        "reflect, 2 1 2 4 3 4 6 5 6 4 3 4 2 1 2",
        "edge, 1 1 2 3 3 4 5 5 6 5 5 6 5 5 6",
        "wrap, 2 1 2 4 3 4 6 5 6 2 1 2 4 3 4"
    })
    void valuesStandWhereNumPyPutsThem(String mode, String right) {
        Network network = ModelReaders.read(padded(mode)
                        .node("Relu", List.of("padded"), "y")
                        .output("y")
                        .save(folder))
                .network();

        float[] padded = Buffers.floats(
                ForwardPass.run(network, Buffers.array(MAP, 1, 1, 3, 2)).logits());
        assertThat(padded).containsExactly(numbers(right));
    }

    /** Of a sum of all values with weights, each value gets itself times the sum of the weights of its copies. */
    @ParameterizedTest
    @CsvSource({"reflect", "edge", "wrap"})
    void relevanceOfCopiesComesBackToTheirValue(String mode) {
        float[] weights = new float[15];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 + i * i % 7;
        }
        Network network = ModelReaders.read(padded(mode)
                        .weights("w", weights, 15, 1)
                        .node("Flatten", List.of("padded"), "flat")
                        .node("MatMul", List.of("flat", "w"), "y")
                        .output("y")
                        .save(folder))
                .network();
        float[] right = new float[6];
        float[] places = numbers(
                switch (mode) {
                    case "reflect" -> "2 1 2 4 3 4 6 5 6 4 3 4 2 1 2";
                    case "edge" -> "1 1 2 3 3 4 5 5 6 5 5 6 5 5 6";
                    default -> "2 1 2 4 3 4 6 5 6 2 1 2 4 3 4";
                });
        for (int i = 0; i < places.length; i++) {
            right[(int) places[i] - 1] += weights[i] * places[i];
        }

        for (Precision precision : Precision.values()) {
            float[] relevance = new Attributor(network, precision)
                    .explain(
                            MAP,
                            Request.of(Composites.everywhere(new LrpZero())).withTarget(Target.predicted()))
                    .input()
                    .values();
            assertThat(relevance).as(precision.name()).containsExactly(right, within(1e-4f));
        }
    }

    private static float[] numbers(String text) {
        String[] each = text.split(" ", -1);
        float[] numbers = new float[each.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Float.parseFloat(each[i]);
        }
        return numbers;
    }

    @Test
    void cropCutsItsBordersOrKeepsASizeFromThem() {
        OnnxFileBuilder borders = new OnnxFileBuilder(9, -1, 2, 7, 9)
                .node("Crop", List.of("x"), "y", integers("border", 1, 2, 3, 4))
                .node("Relu", List.of("y"), "z")
                .output("z");
        OnnxFileBuilder size = new OnnxFileBuilder(9, -1, 2, 7, 9)
                .node("Crop", List.of("x"), "y", integers("border", 1, 2, 0, 0), integers("scale", 4, 3))
                .node("Relu", List.of("y"), "z")
                .output("z");

        assertThat(slice(borders)).isEqualTo(new Region(List.of(0, 2, 1), List.of(1, 1, 1), List.of(2, 1, 5)));
        assertThat(slice(size)).isEqualTo(new Region(List.of(0, 2, 1), List.of(1, 1, 1), List.of(2, 4, 3)));
        OnnxFileBuilder beyond = new OnnxFileBuilder(9, -1, 2, 7, 9)
                .node("Crop", List.of("x"), "y", integers("border", 1, 4, 3, 4))
                .output("y");
        assertThat(Failures.reading(beyond.save(folder))).contains("Crop", "cuts 2×7×9 to");
    }

    private Region slice(OnnxFileBuilder file) {
        return ((Slice) ModelReaders.read(file.save(folder))
                        .network()
                        .nodes()
                        .get(0)
                        .layer())
                .region();
    }
}

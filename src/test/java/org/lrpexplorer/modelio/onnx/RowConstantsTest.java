package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Constants over the rows and columns of a list, as the decoding of boxes has them. */
class RowConstantsTest {
    private static final float[] X = {1, -2, 3, 0.5f, -4, 6};

    /** For each of two values of three rows. */
    private static final float[] K = {2, 3, -1, 0.5f, 4, -2};

    @TempDir
    private Path folder;

    private OnnxFileBuilder file(String operator, List<String> inputs, float[] constant, long... dims) {
        return new OnnxFileBuilder(13, 1, 6, 1, 1)
                .integers("rows", 1, 3, 2)
                .weights("k", constant, dims)
                .node("Reshape", List.of("x", "rows"), "r")
                .node(operator, inputs, "y")
                .output("y");
    }

    private float[] values(OnnxFileBuilder file) {
        Network network = ModelReaders.read(file.save(folder)).network();
        INDArray image = Buffers.array(X, new long[] {1, 6, 1, 1});
        assertThat(network.inputShape()).isEqualTo(Shape.of(6, 1, 1));
        float[] maps = Buffers.floats(ForwardPass.run(network, image).logits());
        // The output is a map for each value of a row; here it is turned back into rows.
        float[] rows = new float[6];
        for (int i = 0; i < 6; i++) {
            rows[i] = maps[i % 2 * 3 + i / 2];
        }
        return rows;
    }

    private static float computed(String operator, float a, float b) {
        return switch (operator) {
            case "Add" -> a + b;
            case "Sub" -> a - b;
            case "Mul" -> a * b;
            default -> a / b;
        };
    }

    @ParameterizedTest
    @CsvSource({"Add, r k", "Add, k r", "Sub, r k", "Sub, k r", "Mul, r k", "Mul, k r", "Div, r k"})
    void aConstantForEachValueIsRead(String operator, String order) {
        List<String> inputs = List.of(order.split(" "));
        float[] expected = new float[6];
        for (int i = 0; i < 6; i++) {
            expected[i] = inputs.get(0).equals("r") ? computed(operator, X[i], K[i]) : computed(operator, K[i], X[i]);
        }

        assertThat(values(file(operator, inputs, K, 3, 2))).containsExactly(expected, within(1e-6f));
        assertThat(values(file(operator, inputs, K, 1, 3, 2))).containsExactly(expected, within(1e-6f));
    }

    @Test
    void aConstantForEachRowSpreadsOverItsValues() {
        float[] perRow = {2, -3, 0.5f};

        float[] values = values(file("Mul", List.of("r", "k"), perRow, 1, 3, 1));

        assertThat(values).containsExactly(2, -4, -9, -1.5f, -2, 3);
    }

    /** As the variances of an SSD's boxes. */
    @Test
    void aConstantForEachColumnSpreadsOverTheRows() {
        float[] values = values(file("Mul", List.of("r", "k"), new float[] {2, -3}, 2));

        assertThat(values).containsExactly(2 * X[0], -3 * X[1], 2 * X[2], -3 * X[3], 2 * X[4], -3 * X[5]);
    }

    @Test
    void whatDoesNotSpreadOrDividesByZeroIsRefused() {
        assertThat(Failures.reading(file("Mul", List.of("r", "k"), new float[] {1, 2, 3, 4, 5}, 1, 5, 1)
                        .save(folder)))
                .contains("its constant of 1×5×1 does not spread over values laid out as 1×3×2");
        assertThat(Failures.reading(file("Div", List.of("r", "k"), new float[] {1, 2, 0, 4, 5, 6}, 3, 2)
                        .save(folder)))
                .contains("divides by zero");
        assertThat(Failures.reading(file("Div", List.of("k", "r"), K, 3, 2).save(folder)))
                .contains("it divides the constant 'k'");
    }
}

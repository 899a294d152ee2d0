package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;
import static org.lrpexplorer.modelio.onnx.GraphWriter.integers;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The largest value of each map, in all the ways in which exporters write it. */
class ReduceMaxTest {

    private static final INDArray X =
            Buffers.array(new float[] {1, 2, 3, 4, 9, 0, -5, -4, -4, -8, -1, -3, 0, 0, 7, 0, 7, 1}, 1, 3, 2, 3);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"11,2,3,0", "13,-2,-1,1", "13,-1,-2,0", "18,2,3,1", "20,-2,-1,0"})
    void overHeightAndWidthIsGlobalMaxPooling(int operatorSet, int one, int other, int keep) {
        OnnxFileBuilder file = file(operatorSet);
        if (operatorSet < 18) {
            file.node("ReduceMax", List.of("x"), "y", integers("axes", one, other), attribute("keepdims", keep));
        } else {
            file.integers("axes", one, other).node("ReduceMax", List.of("x", "axes"), "y", attribute("keepdims", keep));
        }
        file.node("Flatten", List.of("y"), "logits");

        assertThat(read(file).node("y_node").orElseThrow().layer().kind()).isEqualTo(LayerKind.MAX_POOL);
        assertThat(logits(file)).containsExactly(9, -1, 7);
    }

    @Test
    void dimensionsAreKeptWhereNothingIsSaid() {
        OnnxFileBuilder file = file(13).node("ReduceMax", List.of("x"), "y", integers("axes", 2, 3))
                .weights("w", new float[] {1, 1, 1, 0, 1, 0}, 2, 3, 1, 1)
                .node("Conv", List.of("y", "w"), "maps")
                .node("Flatten", List.of("maps"), "logits");

        assertThat(logits(file)).containsExactly(15, -1);
    }

    @ParameterizedTest
    @CsvSource({"3,2,0", "2,2,0", "3,2,1", "2,3,1", "-1,-2,1", "-2,-1,0"})
    void oneDimensionAfterTheOther(int first, int second, int keep) {
        OnnxFileBuilder file = file(13).node(
                        "ReduceMax", List.of("x"), "once", integers("axes", first), attribute("keepdims", keep))
                .node("ReduceMax", List.of("once"), "y", integers("axes", second), attribute("keepdims", keep))
                .node("Flatten", List.of("y"), "logits");

        assertThat(logits(file)).containsExactly(9, -1, 7);
    }

    @ParameterizedTest
    @CsvSource({"ReduceMax,9,-1,7", "ReduceMean,3.1666667,-4.1666665,2.5"})
    void overPositionsThatAReshapeLaidOutInARow(String operator, float a, float b, float c) {
        OnnxFileBuilder file = file(13).integers("row", 0, 3, -1)
                .node("Reshape", List.of("x", "row"), "rows")
                .node(operator, List.of("rows"), "logits", integers("axes", -1), attribute("keepdims", 0));

        assertThat(logits(file)).containsExactly(a, b, c);
    }

    @Test
    void whereChannelsComeLast() {
        for (int keep = 0; keep < 2; keep++) {
            OnnxFileBuilder file = file(13).node("Transpose", List.of("x"), "last", integers("perm", 0, 2, 3, 1))
                    .node("Relu", List.of("last"), "relu")
                    .node("ReduceMax", List.of("relu"), "y", integers("axes", 1, 2), attribute("keepdims", keep))
                    .node("Flatten", List.of("y"), "logits");

            assertThat(logits(file)).containsExactly(9, 0, 7);
        }
    }

    @Test
    void overChannelsOrEverythingItIsRefused() {
        OnnxFileBuilder channels = file(13).node("ReduceMax", List.of("x"), "y", integers("axes", 1))
                .node("Flatten", List.of("y"), "logits");
        OnnxFileBuilder all = file(13).node("ReduceMax", List.of("x"), "logits");
        OnnxFileBuilder mixed = file(13).integers("mixed", 0, 1, 3, 6)
                .node("Reshape", List.of("x", "mixed"), "rows")
                .node("ReduceMax", List.of("rows"), "y", integers("axes", 2, 3))
                .node("Flatten", List.of("y"), "logits");

        for (OnnxFileBuilder file : List.of(channels, all, mixed)) {
            assertThat(Failures.reading(file.save(folder)))
                    .contains("ReduceMax", "takes the largest value over other dimensions than height and width");
        }
    }

    private static OnnxFileBuilder file(int operatorSet) {
        return new OnnxFileBuilder(operatorSet, -1, 3, 2, 3).output("logits");
    }

    private float[] logits(OnnxFileBuilder file) {
        return Buffers.floats(ForwardPass.run(read(file), X).logits());
    }

    private Network read(OnnxFileBuilder file) {
        return ModelReaders.read(file.save(folder)).network();
    }
}

package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Upsample;

class ResizeOperatorsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "asymmetric, floor, 3",
        "asymmetric, round_prefer_floor, 2",
        "half_pixel, round_prefer_floor, 3",
        "half_pixel, round_prefer_ceil, 2",
        "pytorch_half_pixel, round_prefer_floor, 2"
    })
    void waysOfRoundingThatRepeatEveryCellAreRead(String placing, String rounding, int factor) {
        assertThat(layer(resize(placing, rounding, factor))).isEqualTo(new Upsample(factor, factor));
    }

    @ParameterizedTest
    @CsvSource({
        "asymmetric, ceil, 2",
        "asymmetric, round_prefer_floor, 3",
        "half_pixel, floor, 2",
        "align_corners, round_prefer_floor, 3"
    })
    void waysOfRoundingThatDoNotAreRefused(String placing, String rounding, int factor) {
        assertThat(failure(resize(placing, rounding, factor)))
                .contains("Resize ('y_node'", "'" + placing + "' and '" + rounding + "', are not each repeated");
    }

    @Test
    void sizesSayTheFactorsToo() {
        OnnxFileBuilder file = file().integers("sizes", 1, 2, 9, 6).node("Resize", List.of("x", "", "", "sizes"), "y");

        assertThat(layer(file)).isEqualTo(new Upsample(3, 2));
    }

    @Test
    void olderOperatorSetsRepeatFromTheFirstCellOn() {
        OnnxFileBuilder ten = file().weights("s", new float[] {1, 1, 2, 3}, 4).node("Resize", List.of("x", "s"), "y");
        OnnxFileBuilder nine =
                file().weights("s", new float[] {1, 1, 2, 1}, 4).node("Upsample", List.of("x", "s"), "y");
        OnnxFileBuilder seven = file().node("Upsample", List.of("x"), "y", reals("scales", 1, 1, 1, 2));

        assertThat(layer(ten)).isEqualTo(new Upsample(2, 3));
        assertThat(layer(nine)).isEqualTo(new Upsample(2, 1));
        assertThat(layer(seven)).isEqualTo(new Upsample(1, 2));
    }

    @Test
    void scalesMayBeAConstantNode() {
        OnnxFileBuilder file = file().node("Constant", List.of(), "s", reals("value_floats", 1, 1, 2, 2))
                .node("Resize", List.of("x", "", "s"), "y");

        assertThat(layer(file)).isEqualTo(new Upsample(2, 2));
    }

    @Test
    void whatKeepsTheSizeDoesNothing() {
        OnnxFileBuilder file = file().weights("s", new float[] {1, 1, 1, 1}, 4)
                .node("Resize", List.of("x", "", "s"), "y", attribute("mode", "linear"));

        assertThat(layer(file)).isInstanceOf(Identity.class);
    }

    @Test
    void otherModesAndBrokenFactorsAreRefused() {
        OnnxFileBuilder linear = file().weights("s", new float[] {1, 1, 2, 2}, 4)
                .node("Resize", List.of("x", "", "s"), "y", attribute("mode", "linear"));
        OnnxFileBuilder broken =
                file().weights("s", new float[] {1, 1, 1.5f, 2}, 4).node("Resize", List.of("x", "", "s"), "y");
        OnnxFileBuilder channels =
                file().weights("s", new float[] {1, 2, 1, 1}, 4).node("Resize", List.of("x", "", "s"), "y");
        OnnxFileBuilder nothing = file().node("Resize", List.of("x", "", ""), "y");

        assertThat(failure(linear)).contains("Resize ('y_node': its mode is 'linear'; only nearest is supported)");
        assertThat(failure(broken)).contains("enlarges dimension 2 by 1.5");
        assertThat(failure(channels)).contains("enlarges dimension 1 by 2.0");
        assertThat(failure(nothing)).contains("'y_node' (Resize) says neither scales nor sizes");
    }

    @Test
    void enlargementBeyondAllImagesIsRefused() {
        OnnxFileBuilder file = file().weights("s", new float[] {1, 1, 4000, 4000}, 4)
                .node("Resize", List.of("x", "", "s"), "larger")
                .node("Resize", List.of("larger", "", "s"), "y");

        assertThat(failure(file))
                .contains("'larger_node' (Resize) does not fit: its output of 2×12000×12000 is too large");
        assertThat(failure(new OnnxFileBuilder(13, -1, 1, 1, 100)
                        .weights("s", new float[] {1, 1, 1, 4000}, 4)
                        .node("Resize", List.of("x", "", "s"), "y")))
                .contains("'y_node' (Resize) enlarges 1×1×100 by 1×4000");
    }

    @Test
    void scalesAndSizesOfNamedDimensionsLeaveTheOthersAsTheyAre() {
        OnnxFileBuilder scales = file().weights("s", new float[] {3, 2}, 2)
                .node("Resize", List.of("x", "", "s"), "y", GraphWriter.integers("axes", 3, -2));
        OnnxFileBuilder sizes = file().integers("s", 9, 6)
                .node("Resize", List.of("x", "", "", "s"), "y", GraphWriter.integers("axes", 3, 2));
        OnnxFileBuilder wrong = file().weights("s", new float[] {3}, 1)
                .node("Resize", List.of("x", "", "s"), "y", GraphWriter.integers("axes", 3, 2));

        assertThat(layer(scales)).isEqualTo(new Upsample(2, 3));
        assertThat(layer(sizes)).isEqualTo(new Upsample(2, 3));
        assertThat(failure(wrong)).contains("resizes 1 dimensions but names 2");
    }

    @Test
    void onlyOneCellCanBeExpanded() {
        OnnxFileBuilder file = file().integers("shape", 1, 2, 6, 6).node("Expand", List.of("x", "shape"), "y");

        assertThat(failure(file)).contains("Expand ('y_node': it spreads 1×2×3×3 over 1×2×6×6)");
    }

    private static OnnxFileBuilder resize(String placing, String rounding, int factor) {
        return file().weights("s", new float[] {1, 1, factor, factor}, 4)
                .node(
                        "Resize",
                        List.of("x", "", "s"),
                        "y",
                        attribute("coordinate_transformation_mode", placing),
                        attribute("nearest_mode", rounding));
    }

    private static Onnx.AttributeProto reals(String name, float... values) {
        Onnx.AttributeProto.Builder attribute =
                Onnx.AttributeProto.newBuilder().setName(name).setType(Onnx.AttributeProto.AttributeType.FLOATS);
        for (float value : values) {
            attribute.addFloats(value);
        }
        return attribute.build();
    }

    private static OnnxFileBuilder file() {
        return new OnnxFileBuilder(13, -1, 2, 3, 3);
    }

    private static OnnxFileBuilder finish(OnnxFileBuilder file) {
        return file.node("Flatten", List.of("y"), "logits").output("logits");
    }

    private Layer layer(OnnxFileBuilder file) {
        return ModelReaders.read(finish(file).save(folder))
                .network()
                .node("y_node")
                .orElseThrow()
                .layer();
    }

    private String failure(OnnxFileBuilder file) {
        return Failures.reading(finish(file).save(folder));
    }
}

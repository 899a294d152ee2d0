package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Resize;
import org.lrpexplorer.network.Upsample;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;

class ResizeOperatorsTest {

    private static final String PLACING = "coordinate_transformation_mode";

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
    void anInterpolatedSizeIsTheProductInSinglePrecision() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 1, 10, 10)
                .weights("s", new float[] {1, 1, 0.7f, 1.4f}, 4)
                .node("Resize", List.of("x", "", "s"), "y", attribute("mode", "linear"));

        assertThat(layer(file).outputShape(List.of(Shape.of(1, 10, 10)))).isEqualTo(Shape.of(1, 7, 14));
    }

    @Test
    void otherModesAndBrokenFactorsAreRefused() {
        OnnxFileBuilder cubic = file().weights("s", new float[] {1, 1, 2, 2}, 4)
                .node("Resize", List.of("x", "", "s"), "y", attribute("mode", "cubic"));
        OnnxFileBuilder broken =
                file().weights("s", new float[] {1, 1, 1.5f, 2}, 4).node("Resize", List.of("x", "", "s"), "y");
        OnnxFileBuilder channels =
                file().weights("s", new float[] {1, 2, 1, 1}, 4).node("Resize", List.of("x", "", "s"), "y");
        OnnxFileBuilder nothing = file().node("Resize", List.of("x", "", ""), "y");

        assertThat(failure(cubic))
                .contains("Resize ('y_node': its mode is 'cubic'; only nearest and linear are supported)");
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

    @ParameterizedTest
    @CsvSource({
        "half_pixel, 2, 1",
        "half_pixel, 0.6, 1.7",
        "half_pixel, 3.34, 0.34",
        "pytorch_half_pixel, 2, 3",
        "pytorch_half_pixel, 0.4, 2.5",
        "half_pixel_symmetric, 1.5, 2.7",
        "align_corners, 2, 3",
        "align_corners, 0.4, 1.7",
        "asymmetric, 2, 0.5",
        "asymmetric, 1.3, 3"
    })
    void linearInterpolationIsThatOfTheSpecification(String placing, float rows, float columns) {
        OnnxFileBuilder scales = file().weights("s", new float[] {1, 1, rows, columns}, 4)
                .node("Resize", List.of("x", "", "s"), "y", linear(), attribute(PLACING, placing));
        int height = (int) Math.floor(3 * (double) rows);
        int width = (int) Math.floor(3 * (double) columns);
        OnnxFileBuilder sizes = file().integers("z", 1, 2, height, width)
                .node("Resize", List.of("x", "", "", "z"), "y", linear(), attribute(PLACING, placing));
        float[] image = new float[18];
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) Math.sin(7 * i + 1);
        }

        assertThat(values(scales, image))
                .containsExactly(resized(image, height, width, rows, columns, placing), within(1e-6f));
        assertThat(values(sizes, image))
                .containsExactly(resized(image, height, width, height / 3.0, width / 3.0, placing), within(1e-6f));
    }

    private static Onnx.AttributeProto linear() {
        return attribute("mode", "linear");
    }

    private float[] values(OnnxFileBuilder file, float... image) {
        return Buffers.floats(ForwardPass.run(
                        ModelReaders.read(finish(file).save(folder)).network(), Buffers.array(image, 1, 2, 3, 3))
                .logits());
    }

    /** Two maps of 3×3, one output value after the other, by the formulas of the operator's specification. */
    private static float[] resized(float[] image, int height, int width, double scaleH, double scaleW, String placing) {
        float[] result = new float[2 * height * width];
        for (int n = 0; n < result.length; n++) {
            double y = original(n / width % height, height, scaleH, placing);
            double x = original(n % width, width, scaleW, placing);
            double sum = 0;
            for (int corner = 0; corner < 4; corner++) {
                double row = Math.floor(y) + (corner < 2 ? 0 : 1);
                double column = Math.floor(x) + corner % 2;
                double weight = Math.max(0, 1 - Math.abs(y - row)) * Math.max(0, 1 - Math.abs(x - column));
                int r = (int) Math.max(0, Math.min(2, row));
                int c = (int) Math.max(0, Math.min(2, column));
                sum += weight * image[n / (width * height) * 9 + 3 * r + c];
            }
            result[n] = (float) sum;
        }
        return result;
    }

    private static double original(int resized, int length, double scale, String placing) {
        return switch (placing) {
            case "half_pixel" -> (resized + 0.5) / scale - 0.5;
            case "pytorch_half_pixel" -> length > 1 ? (resized + 0.5) / scale - 0.5 : 0;
            case "align_corners" -> length > 1 ? resized * (3.0 - 1) / (length - 1) : 0;
            case "asymmetric" -> resized / scale;
            default -> {
                double adjustment = length / (3 * scale);
                yield 1.5 * (1 - adjustment) + (resized + 0.5) / scale - 0.5;
            }
        };
    }

    @Test
    void valuesOfTheSpecificationsOwnExampleComeOut() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, 1, 1, 2, 2)
                .weights("s", new float[] {1, 1, 2, 2}, 4)
                .node("Resize", List.of("x", "", "s"), "y", linear());

        float[] logits = Buffers.floats(ForwardPass.run(
                        ModelReaders.read(finish(file).save(folder)).network(),
                        Buffers.array(new float[] {1, 2, 3, 4}, 1, 1, 2, 2))
                .logits());

        assertThat(logits)
                .containsExactly(
                        1, 1.25f, 1.75f, 2, 1.5f, 1.75f, 2.25f, 2.5f, 2.5f, 2.75f, 3.25f, 3.5f, 3, 3.25f, 3.75f, 4);
    }

    @Test
    void upsampleIsLinearToo() {
        OnnxFileBuilder file =
                file().weights("s", new float[] {1, 1, 2, 2}, 4).node("Upsample", List.of("x", "s"), "y", linear());

        assertThat(layer(file)).isInstanceOf(Resize.class);
    }

    @Test
    void linearResizingThatIsNotOfRowsAndColumnsIsRefused() {
        OnnxFileBuilder channels =
                file().weights("s", new float[] {1, 2, 1, 1}, 4).node("Resize", List.of("x", "", "s"), "y", linear());
        OnnxFileBuilder cut = file().weights("s", new float[] {1, 1, 2, 2}, 4)
                .node("Resize", List.of("x", "", "s"), "y", linear(), attribute(PLACING, "tf_crop_and_resize"));
        OnnxFileBuilder smooth = file().weights("s", new float[] {1, 1, 0.5f, 0.5f}, 4)
                .node("Resize", List.of("x", "", "s"), "y", linear(), attribute("antialias", 1));
        OnnxFileBuilder nothing = file().weights("s", new float[] {1, 1, 0.1f, 2}, 4)
                .node("Resize", List.of("x", "", "s"), "y", linear());
        OnnxFileBuilder broken = file().weights("s", new float[] {1, 1, Float.NaN, 2}, 4)
                .node("Resize", List.of("x", "", "s"), "y", linear());

        assertThat(failure(channels)).contains("it resizes dimension 1 by 2.0");
        assertThat(failure(cut)).contains("it places cells by 'tf_crop_and_resize'");
        assertThat(failure(smooth)).contains("(antialias)");
        assertThat(failure(nothing)).contains("resizes 3 cells to 0.3");
        assertThat(failure(broken)).contains("'y_node' (Resize) resizes dimension 2 by NaN");
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

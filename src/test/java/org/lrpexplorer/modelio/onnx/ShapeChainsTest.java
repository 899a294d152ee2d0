package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;
import static org.lrpexplorer.modelio.onnx.OnnxFileBuilder.attribute;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Pad;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Shapes that exporters compute in the graph. */
class ShapeChainsTest {

    @TempDir
    private Path folder;

    /** Each computes, for x[N,2,3,4], the target of a Reshape to one vector per image. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("chains")
    void aTargetComputedFromTheShapeIsKnown(String name, UnaryOperator<OnnxFileBuilder> chain) {
        OnnxFileBuilder file = chain.apply(new OnnxFileBuilder(13, -1, 2, 3, 4)
                .node("Shape", List.of("x"), "shape")
                .integers("zero", 0)
                .integers("one", 1)
                .integers("two", 2)
                .integers("three", 3)
                .integers("four", 4)
                .integers("minus", -1));

        Network network = read(file.node("Reshape", List.of("x", "target"), "y").output("y"));

        assertThat(network.shapeOf("y")).isEqualTo(Shape.of(24));
    }

    static Stream<Arguments> chains() {
        return Stream.of(
                chain("PyTorch: x.view(x.size(0), -1)", f -> f.node(
                                "Constant", List.of(), "first", attribute("value", scalar(0)))
                        .node("Gather", List.of("shape", "first"), "n", attribute("axis", 0))
                        .node("Unsqueeze", List.of("n", "zero"), "batch")
                        .node("Concat", List.of("batch", "minus"), "target", attribute("axis", 0))),
                chain("PyTorch: the product of the others", f -> f.node(
                                "Slice", List.of("shape", "one", "four", "zero"), "rest")
                        .node("ReduceProd", List.of("rest"), "size", attribute("keepdims", 1))
                        .node("Concat", List.of("minus", "size"), "target", attribute("axis", 0))),
                chain("tf2onnx: casts around a Slice", f -> f.node(
                                "Cast", List.of("shape"), "reals", attribute("to", 1))
                        .node("Slice", List.of("reals", "zero", "one", "zero"), "n")
                        .node("Cast", List.of("n"), "batch", attribute("to", 7))
                        .node("Concat", List.of("batch", "minus"), "target", attribute("axis", 0))),
                chain("keras2onnx: Size divided by the batch", f -> f.node("Size", List.of("x"), "size")
                        .node("Slice", List.of("shape", "zero", "one", "zero"), "batch")
                        .node("Div", List.of("size", "batch"), "each")
                        .node("Concat", List.of("batch", "each"), "target", attribute("axis", 0))),
                chain("Floor of a quotient of reals", f -> f.node("Cast", List.of("shape"), "reals", attribute("to", 1))
                        .node("ReduceProd", List.of("reals"), "size", attribute("keepdims", 1))
                        .weights("half", new float[] {0.4f}, 1)
                        .node("Add", List.of("size", "half"), "more")
                        .node("Floor", List.of("more"), "floor")
                        .node("Cast", List.of("floor"), "whole", attribute("to", 7))
                        .node("Concat", List.of("minus", "whole"), "target", attribute("axis", 0))),
                chain("PyTorch: Expand with Where and Equal", f -> f.node(
                                "ConstantOfShape",
                                List.of("two"),
                                "ones",
                                attribute("value", OnnxFileBuilder.tensor(1)))
                        .node("Mul", List.of("ones", "minus"), "minuses")
                        .integers("wanted", -1, 24)
                        .node("Equal", List.of("wanted", "minuses"), "open")
                        .node("Where", List.of("open", "ones", "wanted"), "target")),
                chain("a Range of places to Gather from", f -> f.node(
                                "Constant", List.of(), "from", attribute("value", scalar(1)))
                        .node("Constant", List.of(), "to", attribute("value", scalar(4)))
                        .node("Range", List.of("from", "to", "from"), "places")
                        .node("Gather", List.of("shape", "places"), "rest")
                        .node("ReduceProd", List.of("rest"), "size")
                        .node("Expand", List.of("minus", "one"), "open")
                        .node("Concat", List.of("open", "size"), "target", attribute("axis", 0))),
                chain("columns of several shapes: Gather and Concat along other dimensions", f -> f.integers(
                                "order", 1, 0)
                        .integers("square", 2, 2)
                        .node("Reshape", List.of("shape", "square"), "table")
                        .node("Transpose", List.of("table"), "turned", GraphWriter.integers("perm", 1, 0))
                        .node("Gather", List.of("turned", "order"), "swapped", attribute("axis", 1))
                        .node("Concat", List.of("swapped", "turned"), "wide", attribute("axis", 1))
                        .node(
                                "ReduceProd",
                                List.of("wide"),
                                "rows",
                                GraphWriter.integers("axes", 1),
                                attribute("keepdims", 0))
                        .node("ReduceMin", List.of("rows"), "least", attribute("keepdims", 0))
                        .node("Sub", List.of("least", "least"), "nothing")
                        .node("Sub", List.of("nothing", "one"), "open")
                        .node("Concat", List.of("one", "open"), "target", attribute("axis", 0))),
                chain("quotients rounded, compared and bounded", f -> f.node("Mod", List.of("shape", "three"), "rest")
                        .node("GreaterOrEqual", List.of("rest", "one"), "some")
                        .node("And", List.of("some", "some"), "both")
                        .node("Where", List.of("both", "shape", "one"), "kept")
                        .node("Split", List.of("kept"), "a", attribute("axis", 0))
                        .alsoWriting("b")
                        .node("ReduceSum", List.of("a"), "sum", attribute("keepdims", 1))
                        .node("ReduceMax", List.of("b"), "most", attribute("keepdims", 1))
                        .node("Max", List.of("sum", "most", "one"), "largest")
                        .node("Sign", List.of("largest"), "sign")
                        .node("Neg", List.of("sign"), "open")
                        .node("Concat", List.of("one", "open"), "target", attribute("axis", 0))),
                chain("tables that spread over one another", f -> f.integers("column", 2, 1)
                        .node("Unsqueeze", List.of("shape", "one"), "rows")
                        .node("Mul", List.of("rows", "shape"), "table")
                        .node("Tile", List.of("table", "column"), "tall")
                        .node("ReduceMax", List.of("tall"), "sixteen", attribute("keepdims", 0))
                        .node("Abs", List.of("sixteen"), "size")
                        .node("Sub", List.of("size", "size"), "nothing")
                        .node("Add", List.of("nothing", "one"), "first")
                        .node("Concat", List.of("first", "minus"), "target", attribute("axis", 0))),
                chain("a Slice backward", f -> f.node("Concat", List.of("minus", "one"), "turned", attribute("axis", 0))
                        .integers("end", Long.MIN_VALUE + 1)
                        .node("Slice", List.of("turned", "minus", "end", "zero", "minus"), "target")));
    }

    private static Arguments chain(String name, UnaryOperator<OnnxFileBuilder> chain) {
        return Arguments.of(name, chain);
    }

    private static Onnx.TensorProto scalar(long value) {
        return OnnxFileBuilder.tensor(value).toBuilder().clearDims().build();
    }

    @Test
    void paddingThatIsTurnedRoundByAReshapeAndATransposeIsKnown() {
        // What PyTorch writes for F.pad(x, [1, 2, 3, 4]).
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 2, 3, 4)
                .integers("pads", 1, 2, 3, 4)
                .integers("rest", 4)
                .integers("pairs", -1, 2)
                .integers("zero", 0)
                .integers("minus", -1)
                .integers("end", Long.MIN_VALUE + 1)
                .node("ConstantOfShape", List.of("rest"), "zeros", attribute("value", OnnxFileBuilder.tensor(0)))
                .node("Concat", List.of("pads", "zeros"), "all", attribute("axis", 0))
                .node("Reshape", List.of("all", "pairs"), "rows")
                .node("Slice", List.of("rows", "minus", "end", "zero", "minus"), "turned")
                .node("Transpose", List.of("turned"), "columns", GraphWriter.integers("perm", 1, 0))
                .node("Reshape", List.of("columns", "minus"), "list")
                .node("Cast", List.of("list"), "sides", attribute("to", 7))
                .node("Pad", List.of("x", "sides"), "padded")
                .node("GlobalAveragePool", List.of("padded"), "y")
                .output("y");

        assertThat(read(file).node("padded_node").orElseThrow().layer())
                .isEqualTo(new Pad(List.of(0, 3, 1), List.of(0, 4, 2), 0));
    }

    @Test
    void samePaddingThatIsComputedInTheGraphIsKnown() {
        // What MATLAB writes for padding 'same': max(0, (⌈extent / stride⌉ − 1)·stride + kernel − extent), halved.
        OnnxFileBuilder file = new OnnxFileBuilder(11, -1, 2, 5, 7)
                .integers("from", 2)
                .integers("to", 4)
                .weights("stride", new float[] {2, 3}, 2)
                .weights("kernel", new float[] {4, 3}, 2)
                .weights("one", new float[] {1}, 1)
                .weights("two", new float[] {2}, 1)
                .integers("none", 0, 0)
                .node("Shape", List.of("x"), "shape")
                .node("Slice", List.of("shape", "from", "to"), "extents")
                .node("Cast", List.of("extents"), "reals", attribute("to", 1))
                .node("Div", List.of("reals", "stride"), "quotients")
                .node("Ceil", List.of("quotients"), "windows")
                .node("Sub", List.of("windows", "one"), "steps")
                .node("Mul", List.of("steps", "stride"), "last")
                .node("Add", List.of("last", "kernel"), "end")
                .node("Sub", List.of("end", "reals"), "missing")
                .node("Relu", List.of("missing"), "total")
                .node("Div", List.of("total", "two"), "halves")
                .node("Floor", List.of("halves"), "before")
                .node("Sub", List.of("total", "before"), "after")
                .node("Cast", List.of("before"), "front", attribute("to", 7))
                .node("Cast", List.of("after"), "behind", attribute("to", 7))
                .node("Concat", List.of("none", "front", "none", "behind"), "pads", attribute("axis", 0))
                .node("Pad", List.of("x", "pads"), "padded")
                .node("GlobalAveragePool", List.of("padded"), "y")
                .output("y");

        // ⌈5/2⌉ = 3 windows reach over 8 rows, ⌈7/3⌉ = 3 windows over 9 columns.
        assertThat(read(file).node("padded_node").orElseThrow().layer())
                .isEqualTo(new Pad(List.of(0, 1, 1), List.of(0, 2, 1), 0));
    }

    @Test
    void aLongConstantOfOneValueIsMadeAsItIsStated() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 2, 50, 100)
                .integers("shape", 10_000, 2)
                .node("ConstantOfShape", List.of("shape"), "weight")
                .node("Flatten", List.of("x"), "flat")
                .node("MatMul", List.of("flat", "weight"), "y")
                .output("y");

        assertThat(read(file).shapeOf("y")).isEqualTo(Shape.of(2));
    }

    @Test
    void flatteningABatchOfOneFromItsFirstDimensionIsAVector() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, 1, 2, 3, 4)
                .node("Flatten", List.of("x"), "y", attribute("axis", 0))
                .output("y");

        assertThat(read(file).shapeOf("y")).isEqualTo(Shape.of(24));
    }

    @Test
    void aGemmMayHaveItsInputInColumns() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, 1, 2, 3, 4)
                .weights("w", 24, 5)
                .node("Flatten", List.of("x"), "row")
                .node("Transpose", List.of("row"), "column", GraphWriter.integers("perm", 1, 0))
                .node("Gemm", List.of("column", "w"), "y", attribute("transA", 1))
                .output("y");
        OnnxFileBuilder plain = new OnnxFileBuilder(13, 1, 2, 3, 4)
                .weights("w", 24, 5)
                .node("Flatten", List.of("x"), "row")
                .node("Gemm", List.of("row", "w"), "y")
                .output("y");
        INDArray x = Nd4j.arange(24).castTo(DataType.FLOAT).reshape(1, 2, 3, 4);

        assertThat(ForwardPass.run(read(file), x).logits())
                .isEqualTo(ForwardPass.run(read(plain), x).logits());
    }

    @Test
    void anOperatorThatIsOnlyMissingForConstantsIsNotCalledUnsupportedAsSuch() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 2, 3, 4)
                .weights("w", 2)
                .node("GlobalMaxPool", List.of("w"), "target")
                .node("Reshape", List.of("x", "target"), "y")
                .output("y");

        assertThat(Failures.reading(file.save(folder)))
                .contains("GlobalMaxPool ('target_node': all that it reads is constant)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parameter", "minus one", "zero", "nothing"})
    void anOpenBatchIsReadInWhateverFormItIsWritten(String form) {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 2, 3, 4)
                .node("Shape", List.of("x"), "shape")
                .integers("zero", 0)
                .integers("minus", -1)
                .node("Gather", List.of("shape", "zero"), "batch")
                .node("Concat", List.of("batch", "minus"), "target", attribute("axis", 0))
                .node("Reshape", List.of("x", "target"), "y")
                .output("y");
        Onnx.TensorShapeProto.Dimension.Builder batch = file.graph
                .getInputBuilder(0)
                .getTypeBuilder()
                .getTensorTypeBuilder()
                .getShapeBuilder()
                .getDimBuilder(0)
                .clear();
        switch (form) {
            case "parameter" -> batch.setDimParam("batch_size");
            case "minus one" -> batch.setDimValue(-1);
            case "zero" -> batch.setDimValue(0);
            default -> assertThat(batch.build()).isEqualTo(Onnx.TensorShapeProto.Dimension.getDefaultInstance());
        }

        assertThat(read(file).shapeOf("y")).isEqualTo(Shape.of(24));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ConstantOfShape", "Expand", "Range", "Tile"})
    void constantsOfGiganticSizeAreRefused(String operator) {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 2, 3, 4)
                .integers("huge", 1L << 40)
                .integers("one", 1)
                .integers("zero", 0);
        List<String> inputs =
                switch (operator) {
                    case "ConstantOfShape" -> List.of("huge");
                    case "Range" -> List.of("zero", "huge", "one");
                    default -> List.of("one", "huge");
                };
        file.node(operator, inputs, "target")
                .node("Reshape", List.of("x", "target"), "y")
                .output("y");

        assertThat(Failures.reading(file.save(folder))).contains(operator);
    }

    private Network read(OnnxFileBuilder file) {
        return ModelReaders.read(file.save(folder)).network();
    }
}

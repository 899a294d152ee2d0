package org.lrpexplorer.modelio.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.lrpexplorer.modelio.proto.Onnx;

/** Builds small ONNX files node by node, as exporters of any age and habit would. */
public final class OnnxFileBuilder {
    final Onnx.ModelProto.Builder model = Onnx.ModelProto.newBuilder().setIrVersion(8);
    final Onnx.GraphProto.Builder graph = model.getGraphBuilder();
    private final Random random = new Random(5);

    public OnnxFileBuilder(int operatorSet, long... inputShape) {
        model.addOpsetImportBuilder().setDomain("").setVersion(operatorSet);
        input("x", inputShape);
    }

    /** Declares an input; an extent below 0 is left open. */
    public OnnxFileBuilder input(String name, long... dims) {
        Onnx.TypeProto.Tensor.Builder type = Onnx.TypeProto.Tensor.newBuilder().setElemType(1);
        for (long dim : dims) {
            Onnx.TensorShapeProto.Dimension.Builder open =
                    type.getShapeBuilder().addDimBuilder();
            if (dim < 0) {
                open.setDimParam("open");
            } else {
                open.setDimValue(dim);
            }
        }
        graph.addInputBuilder().setName(name).getTypeBuilder().setTensorType(type);
        return this;
    }

    public OnnxFileBuilder output(String name) {
        graph.addOutputBuilder().setName(name);
        return this;
    }

    /** Adds a node named after its output. */
    public OnnxFileBuilder node(
            String operator, List<String> inputs, String output, Onnx.AttributeProto... attributes) {
        graph.addNodeBuilder()
                .setOpType(operator)
                .setName(output + "_node")
                .addAllInput(inputs)
                .addOutput(output)
                .addAllAttribute(Arrays.asList(attributes));
        return this;
    }

    /** Lets the last node write more tensors. */
    OnnxFileBuilder alsoWriting(String... outputs) {
        graph.getNodeBuilder(graph.getNodeCount() - 1).addAllOutput(Arrays.asList(outputs));
        return this;
    }

    /** Adds random weights. */
    public OnnxFileBuilder weights(String name, long... dims) {
        float[] values = new float[(int) LongStream.of(dims).reduce(1, Math::multiplyExact)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return weights(name, values, dims);
    }

    /** Adds weights. */
    public OnnxFileBuilder weights(String name, float[] values, long... dims) {
        Onnx.TensorProto.Builder tensor =
                graph.addInitializerBuilder().setName(name).setDataType(1);
        LongStream.of(dims).forEach(tensor::addDims);
        for (float value : values) {
            tensor.addFloatData(value);
        }
        return this;
    }

    OnnxFileBuilder integers(String name, long... values) {
        graph.addInitializer(tensor(values).toBuilder().setName(name));
        return this;
    }

    /** A batch normalisation of so many channels. */
    OnnxFileBuilder batchNorm(String from, String to, int channels) {
        float[] variance = new float[channels];
        Arrays.fill(variance, 0.5f);
        weights(to + ".g", channels).weights(to + ".b", channels).weights(to + ".m", channels);
        weights(to + ".v", variance, channels);
        return node("BatchNormalization", List.of(from, to + ".g", to + ".b", to + ".m", to + ".v"), to);
    }

    byte[] bytes() {
        return model.build().toByteArray();
    }

    public Path save(Path folder) {
        try {
            return Files.write(folder.resolve("net.onnx"), bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Onnx.TensorProto tensor(long... values) {
        Onnx.TensorProto.Builder tensor =
                Onnx.TensorProto.newBuilder().setDataType(7).addDims(values.length);
        LongStream.of(values).forEach(tensor::addInt64Data);
        return tensor.build();
    }

    static Onnx.AttributeProto attribute(String name, Onnx.TensorProto value) {
        return Onnx.AttributeProto.newBuilder()
                .setName(name)
                .setType(Onnx.AttributeProto.AttributeType.TENSOR)
                .setT(value)
                .build();
    }
}

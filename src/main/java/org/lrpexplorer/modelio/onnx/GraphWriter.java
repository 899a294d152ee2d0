package org.lrpexplorer.modelio.onnx;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Collects the nodes and initialisers of one ONNX graph under construction. */
final class GraphWriter {
    private final Onnx.GraphProto.Builder graph = Onnx.GraphProto.newBuilder();
    private final Set<String> tensors = new HashSet<>();
    private final Network network;
    private long operatorSet = 13;

    GraphWriter(Network network) {
        this.network = network;
        graph.setName(network.name());
        graph.addInput(value(network.input(), network.inputShape()));
        graph.addOutput(value(network.output(), network.shapeOf(network.output())));
        tensors.add(network.input());
        network.nodes().stream().map(Node::output).forEach(tensors::add);
    }

    Onnx.GraphProto build() {
        return graph.build();
    }

    /** The oldest operator set that has all operators written, 13 or newer. */
    long operatorSet() {
        return operatorSet;
    }

    /** Says that an operator is written which came, in the form it has, with an operator set. */
    void require(long version) {
        operatorSet = Math.max(operatorSet, version);
    }

    /** The number of dimensions of a tensor of the network, for one sample. */
    int rankOf(String name) {
        return shapeOf(name).rank();
    }

    /** The per-sample shape of a tensor of the network. */
    Shape shapeOf(String name) {
        return network.shapeOf(name);
    }

    /** Says that a tensor is an input of the file. */
    void input(String tensor) {
        graph.addInput(value(tensor, shapeOf(tensor)));
    }

    /** Adds a node; attributes are added to what is returned. */
    Onnx.NodeProto.Builder node(String operator, String name, List<String> inputs, String output) {
        return graph.addNodeBuilder()
                .setOpType(operator)
                .setName(name)
                .addAllInput(inputs)
                .addOutput(output);
    }

    /** Stores an array under a name like the given one and returns that name. */
    String initializer(String name, INDArray array, long... shape) {
        float[] values = Buffers.floats(array);
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        String free = tensor(name);
        graph.addInitializerBuilder()
                .setName(free)
                .setDataType(Onnx.TensorProto.DataType.FLOAT_VALUE)
                .addAllDims(Arrays.stream(shape.length > 0 ? shape : array.shape())
                        .boxed()
                        .toList())
                .setRawData(ByteString.copyFrom(bytes));
        return free;
    }

    /** Stores whole numbers under a name like the given one and returns that name. */
    String indices(String name, List<Long> values) {
        String free = tensor(name);
        graph.addInitializerBuilder()
                .setName(free)
                .setDataType(Onnx.TensorProto.DataType.INT64_VALUE)
                .addDims(values.size())
                .addAllInt64Data(values);
        return free;
    }

    /** Reserves a tensor name like the given one. */
    String tensor(String name) {
        String free = name;
        for (int i = 2; !tensors.add(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    static Onnx.AttributeProto attribute(String name, long value) {
        return Onnx.AttributeProto.newBuilder()
                .setName(name)
                .setType(Onnx.AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    static Onnx.AttributeProto attribute(String name, float value) {
        return Onnx.AttributeProto.newBuilder()
                .setName(name)
                .setType(Onnx.AttributeProto.AttributeType.FLOAT)
                .setF(value)
                .build();
    }

    static Onnx.AttributeProto attribute(String name, String value) {
        return Onnx.AttributeProto.newBuilder()
                .setName(name)
                .setType(Onnx.AttributeProto.AttributeType.STRING)
                .setS(ByteString.copyFromUtf8(value))
                .build();
    }

    static Onnx.AttributeProto integers(String name, long... values) {
        return Onnx.AttributeProto.newBuilder()
                .setName(name)
                .setType(Onnx.AttributeProto.AttributeType.INTS)
                .addAllInts(LongStream.of(values).boxed().toList())
                .build();
    }

    private static Onnx.ValueInfoProto value(String name, Shape shape) {
        Onnx.TensorShapeProto.Builder dims = Onnx.TensorShapeProto.newBuilder();
        dims.addDimBuilder().setDimParam("N");
        shape.dims().forEach(dim -> dims.addDimBuilder().setDimValue(dim));
        return Onnx.ValueInfoProto.newBuilder()
                .setName(name)
                .setType(Onnx.TypeProto.newBuilder()
                        .setTensorType(Onnx.TypeProto.Tensor.newBuilder()
                                .setElemType(Onnx.TensorProto.DataType.FLOAT_VALUE)
                                .setShape(dims)))
                .build();
    }
}

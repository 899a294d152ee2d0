package org.lrpexplorer.modelio.onnx;

import java.util.Comparator;
import java.util.List;
import org.lrpexplorer.modelio.common.FixedInputs;
import org.lrpexplorer.modelio.common.HeldValues;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.onnx.graph.ElementTypes;
import org.lrpexplorer.modelio.onnx.graph.OnnxGraph;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.text.Text;

/** Inputs that are held at values: they become initialisers of the graph, and what hangs on them alone is constant. */
final class HeldInputs {

    private HeldInputs() {}

    /**
     * The same graph with some of its inputs held.
     *
     * @throws Unreadable if it has no such input, or the values do not fit it
     */
    static Onnx.GraphProto in(Onnx.GraphProto graph, FixedInputs fixed) {
        if (fixed.names().isEmpty()) {
            return graph;
        }
        List<Onnx.ValueInfoProto> inputs = new OnnxGraph(graph).inputs();
        Onnx.GraphProto.Builder held = graph.toBuilder();
        for (String name : fixed.names()) {
            Onnx.ValueInfoProto input = inputs.stream()
                    .filter(each -> each.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Unreadable(Text.of(
                            "it has no input %s to hold at values; its inputs are %s",
                            QuotedName.of(name), QuotedName.several(names(inputs)))));
            held.addInitializer(initializer(input, fixed));
        }
        return held.build();
    }

    private static List<String> names(List<Onnx.ValueInfoProto> inputs) {
        return inputs.stream().map(Onnx.ValueInfoProto::getName).toList();
    }

    private static Onnx.TensorProto initializer(Onnx.ValueInfoProto input, FixedInputs fixed) {
        Onnx.TypeProto.Tensor type = input.getType().getTensorType();
        List<Integer> declared =
                type.getShape().getDimList().stream().map(HeldInputs::extent).toList();
        HeldValues values = fixed.of(input.getName(), declared);
        boolean floating = !type.hasElemType() || ElementTypes.isFloating(type.getElemType());
        Onnx.TensorProto.Builder tensor = Onnx.TensorProto.newBuilder()
                .setName(input.getName())
                .setDataType(
                        (floating ? Onnx.TensorProto.DataType.FLOAT : Onnx.TensorProto.DataType.INT64).getNumber());
        values.extents().forEach(tensor::addDims);
        for (float number : values.numbers()) {
            if (floating) {
                tensor.addFloatData(number);
            } else if (number == Math.rint(number)) {
                tensor.addInt64Data((long) number);
            } else {
                throw new Unreadable(Text.of(
                        "its input %s takes whole numbers and cannot be held at %s",
                        QuotedName.of(input.getName()), number));
            }
        }
        return tensor.build();
    }

    private static int extent(Onnx.TensorShapeProto.Dimension dimension) {
        long value = dimension.getDimValue();
        return value < 1 || value > Integer.MAX_VALUE ? 0 : (int) value;
    }

    /** Why a network of several inputs is refused, and what can be done: the first of most dimensions is taken for the image. */
    static String refusal(List<Onnx.ValueInfoProto> inputs) {
        Onnx.ValueInfoProto image = inputs.stream()
                .min(Comparator.comparingInt(input -> -rank(input)))
                .orElseThrow();
        String other = inputs.stream()
                .filter(input -> !input.equals(image))
                .map(input -> QuotedName.plain(input.getName()))
                .findFirst()
                .orElseThrow();
        return Text.of(
                "it takes %d inputs (%s), and only one can be the image; hold the others at values, by \"fixed\": {\"%s\":"
                        + " \"zeros\"} in the card beside it or by --fix %s=zeros on the command line, or name a .npy or"
                        + " .csv file in place of zeros",
                inputs.size(), QuotedName.several(names(inputs)), other, other);
    }

    private static int rank(Onnx.ValueInfoProto input) {
        return input.getType().getTensorType().getShape().getDimCount();
    }
}

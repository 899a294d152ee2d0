package org.lrpexplorer.modelio.onnx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.modelio.common.FixedInputs;
import org.lrpexplorer.modelio.common.HeldValues;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.onnx.graph.ElementTypes;
import org.lrpexplorer.modelio.onnx.graph.OnnxGraph;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.text.Text;

/**
 * Inputs that are held at values. Those at zeros become initialisers of the graph, and what hangs on them alone is constant;
 * others become layers of their own, so that their relevance is known, or initialisers where the network cannot be read so.
 *
 * @param graph with initialisers for those that are constant
 * @param layers the inputs that become layers, with their values; without values for samples, which a card makes numbers of
 * @param fixed what each is held at
 */
record HeldInputs(Onnx.GraphProto graph, Map<String, Optional<HeldValues>> layers, FixedInputs fixed) {

    /**
     * The graph with some of its inputs held, as layers where they can be.
     *
     * @throws Unreadable if it has no such input, or the values do not fit it
     */
    static HeldInputs asLayers(Onnx.GraphProto graph, FixedInputs fixed) {
        Map<String, Optional<HeldValues>> layers = new LinkedHashMap<>();
        List<Onnx.ValueInfoProto> inputs = new OnnxGraph(graph).inputs();
        for (String name : fixed.names()) {
            Onnx.ValueInfoProto input = input(name, inputs);
            if (fixed.isSample(name) || fixed.isSame(name)) {
                layers.put(name, Optional.empty());
            } else if (isFloating(input)) {
                fixed.ofOneSample(name, declared(input)).ifPresent(values -> layers.put(name, Optional.of(values)));
            }
        }
        return of(graph, layers, fixed);
    }

    /** The same graph with all of them constant. */
    HeldInputs asConstants() {
        return of(graph, Map.of(), fixed);
    }

    /** Whether they can all be constant, so that there are two ways to read the network. */
    boolean hasAnotherForm() {
        return !layers.isEmpty() && layers.values().stream().allMatch(Optional::isPresent);
    }

    /** What the person who opened the file should know, a sentence for each. */
    List<String> notes() {
        return fixed.names().stream()
                .map(name -> layers.containsKey(name) ? fixed.noteOnLayer(name) : fixed.note(name))
                .toList();
    }

    private static HeldInputs of(Onnx.GraphProto graph, Map<String, Optional<HeldValues>> layers, FixedInputs fixed) {
        if (fixed.names().isEmpty()) {
            return new HeldInputs(graph, Map.of(), fixed);
        }
        List<Onnx.ValueInfoProto> inputs = new OnnxGraph(graph).inputs();
        Onnx.GraphProto.Builder held = graph.toBuilder();
        fixed.names().stream()
                .filter(name -> !layers.containsKey(name))
                .forEach(name -> held.addInitializer(initializer(input(name, inputs), fixed)));
        for (int i = 0; i < graph.getInputCount(); i++) {
            Onnx.ValueInfoProto input = graph.getInput(i);
            Optional.ofNullable(layers.get(input.getName()))
                    .flatMap(values -> values)
                    .ifPresent(values -> held.setInput(held.getInputList().indexOf(input), sized(input, values)));
        }
        return new HeldInputs(held.build(), layers, fixed);
    }

    private static Onnx.ValueInfoProto input(String name, List<Onnx.ValueInfoProto> inputs) {
        return inputs.stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new Unreadable(Text.of(
                        "it has no input %s to hold at values; its inputs are %s",
                        QuotedName.of(name), QuotedName.several(names(inputs)))));
    }

    /** An input whose extents are those of the values that it is held at. */
    private static Onnx.ValueInfoProto sized(Onnx.ValueInfoProto input, HeldValues values) {
        Onnx.ValueInfoProto.Builder sized = input.toBuilder();
        Onnx.TensorShapeProto.Builder shape =
                sized.getTypeBuilder().getTensorTypeBuilder().getShapeBuilder().clear();
        values.extents().forEach(extent -> shape.addDimBuilder().setDimValue(extent));
        return sized.build();
    }

    private static List<String> names(List<Onnx.ValueInfoProto> inputs) {
        return inputs.stream().map(Onnx.ValueInfoProto::getName).toList();
    }

    private static Onnx.TensorProto initializer(Onnx.ValueInfoProto input, FixedInputs fixed) {
        HeldValues values = fixed.of(input.getName(), declared(input));
        boolean floating = isFloating(input);
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

    private static boolean isFloating(Onnx.ValueInfoProto input) {
        Onnx.TypeProto.Tensor type = input.getType().getTensorType();
        return !type.hasElemType() || ElementTypes.isFloating(type.getElemType());
    }

    private static List<Integer> declared(Onnx.ValueInfoProto input) {
        return input.getType().getTensorType().getShape().getDimList().stream()
                .map(HeldInputs::extent)
                .toList();
    }

    private static int extent(Onnx.TensorShapeProto.Dimension dimension) {
        long value = dimension.getDimValue();
        return value < 1 || value > Integer.MAX_VALUE ? 0 : (int) value;
    }
}

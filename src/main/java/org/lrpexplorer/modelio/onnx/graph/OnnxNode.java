package org.lrpexplorer.modelio.onnx.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.text.Text;

/** One node of an ONNX graph: its unique name and typed access to what it reads and is set to. */
public final class OnnxNode {
    private final Onnx.NodeProto proto;
    private final String name;

    /** A node under a name that no other node has. */
    public OnnxNode(Onnx.NodeProto proto, String name) {
        this.proto = proto;
        this.name = name;
    }

    /** The name in sentences, which no other node has. */
    public String name() {
        return name;
    }

    /** The operator; one from outside the ONNX standard with its domain in front. */
    public String operator() {
        return OnnxFile.isStandard(proto.getDomain()) ? proto.getOpType() : proto.getDomain() + "." + proto.getOpType();
    }

    /** The tensors it reads; an optional one that is left out is an empty name. */
    public List<String> inputs() {
        return proto.getInputList();
    }

    /** Whether it reads a tensor at a place, counted from 0. */
    public boolean hasInput(int i) {
        return i < proto.getInputCount() && !proto.getInput(i).isEmpty();
    }

    /**
     * The tensor that it reads at a place.
     *
     * @throws Unreadable if that is left out
     */
    public String input(int i) {
        if (!hasInput(i)) {
            throw problem(Text.of("lacks its input number %d", i + 1));
        }
        return proto.getInput(i);
    }

    /** The tensors it writes; an optional one that is left out is an empty name. */
    public List<String> outputs() {
        return proto.getOutputList();
    }

    /**
     * The first tensor that it writes.
     *
     * @throws Unreadable if there is none
     */
    public String output() {
        if (proto.getOutputCount() == 0 || proto.getOutput(0).isEmpty()) {
            throw problem("writes nothing");
        }
        return proto.getOutput(0);
    }

    /** Whether an attribute is set. */
    public boolean has(String attribute) {
        return find(attribute).isPresent();
    }

    /** An integer attribute, or what stands for one that is not set. */
    public long integer(String attribute, long otherwise) {
        return find(attribute)
                .map(a -> typed(a, Onnx.AttributeProto.AttributeType.INT).getI())
                .orElse(otherwise);
    }

    /** An integer attribute that a layer can hold. */
    public int smallInteger(String attribute, int otherwise) {
        long value = integer(attribute, otherwise);
        if (value != (int) value) {
            throw problem(Text.of("sets %s to %d", attribute, value));
        }
        return (int) value;
    }

    /** Whether an integer attribute is set to anything but 0. */
    public boolean flag(String attribute) {
        return integer(attribute, 0) != 0;
    }

    /** A float attribute as it is stored, or what stands for one that is not set. */
    public float real(String attribute, float otherwise) {
        return find(attribute)
                .map(a -> typed(a, Onnx.AttributeProto.AttributeType.FLOAT).getF())
                .orElse(otherwise);
    }

    /** A number as the exporter meant it: the shortest decimal that rounds to the stored float. */
    public double decimal(String attribute, double otherwise) {
        return has(attribute) ? Double.parseDouble(Float.toString(real(attribute, 0))) : otherwise;
    }

    /** A text attribute, or what stands for one that is not set. */
    public String text(String attribute, String otherwise) {
        return find(attribute)
                .map(a -> typed(a, Onnx.AttributeProto.AttributeType.STRING)
                        .getS()
                        .toStringUtf8())
                .orElse(otherwise);
    }

    /** A list of floats, if it is set. */
    public Optional<float[]> reals(String attribute) {
        return find(attribute).map(a -> {
            List<Float> values =
                    typed(a, Onnx.AttributeProto.AttributeType.FLOATS).getFloatsList();
            float[] reals = new float[values.size()];
            for (int i = 0; i < reals.length; i++) {
                reals[i] = values.get(i);
            }
            return reals;
        });
    }

    /** A list of integers, if it is set. */
    public Optional<List<Long>> integers(String attribute) {
        return find(attribute)
                .map(a -> typed(a, Onnx.AttributeProto.AttributeType.INTS).getIntsList());
    }

    /** An attribute of any type, if it is set. */
    public Optional<Onnx.AttributeProto> find(String attribute) {
        return proto.getAttributeList().stream()
                .filter(a -> a.getName().equals(attribute))
                .findFirst();
    }

    /** The same node with lists of integers set to others. */
    public OnnxNode with(Map<String, List<Long>> lists) {
        Onnx.NodeProto.Builder changed = proto.toBuilder().clearAttribute();
        proto.getAttributeList().stream()
                .filter(a -> !lists.containsKey(a.getName()))
                .forEach(changed::addAttribute);
        lists.forEach((attribute, values) -> changed.addAttribute(Onnx.AttributeProto.newBuilder()
                .setName(attribute)
                .setType(Onnx.AttributeProto.AttributeType.INTS)
                .addAllInts(values)));
        return new OnnxNode(changed.build(), name);
    }

    /** A failure that ends the reading. */
    public Unreadable problem(String reason) {
        return problem(reason, null);
    }

    /** A failure that ends the reading, with what caused it. */
    public Unreadable problem(String reason, Throwable cause) {
        return new Unreadable(
                Text.of("its node %s (%s) %s", QuotedName.of(name), QuotedName.plain(operator()), reason), cause);
    }

    private Onnx.AttributeProto typed(Onnx.AttributeProto attribute, Onnx.AttributeProto.AttributeType type) {
        if (attribute.hasType() && attribute.getType() != type) {
            throw problem(Text.of("holds an attribute %s of the wrong kind", QuotedName.of(attribute.getName())));
        }
        return attribute;
    }
}

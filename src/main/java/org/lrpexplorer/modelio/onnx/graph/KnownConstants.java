package org.lrpexplorer.modelio.onnx.graph;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lrpexplorer.text.Text;

/** The tensors of a graph whose values do not depend on the image: what the file holds, and what is computed from it. */
public final class KnownConstants {
    /** Of 8 bytes each, constants may take a quarter of the memory. */
    private static final int MEMORY_PER_CONSTANT = 32;

    private final OnnxGraph graph;
    private final Map<String, Constant> values;
    private final Optional<String> hidden;
    private final Set<Object> computed = Collections.newSetFromMap(new IdentityHashMap<>());
    private long room = Runtime.getRuntime().maxMemory() / MEMORY_PER_CONSTANT;

    /** Those that the file holds. */
    public KnownConstants(OnnxGraph graph) {
        this(graph, new HashMap<>(), Optional.empty());
    }

    private KnownConstants(OnnxGraph graph, Map<String, Constant> values, Optional<String> hidden) {
        this.graph = graph;
        this.values = values;
        this.hidden = hidden;
    }

    /** A view of these in which the values of one tensor count as not known. */
    public KnownConstants without(String tensor) {
        return new KnownConstants(graph, values, Optional.of(tensor));
    }

    /** Whether all inputs of a node are constants. */
    public boolean areInputsOf(OnnxNode node) {
        return node.inputs().stream().filter(i -> !i.isEmpty()).allMatch(this::contains);
    }

    /** Whether the values of a tensor are known. */
    public boolean contains(String tensor) {
        return !isHidden(tensor)
                && (values.containsKey(tensor) || graph.initializer(tensor).isPresent());
    }

    /** The value of a tensor; empty where it is not constant. */
    public Optional<Constant> value(String tensor) {
        if (isHidden(tensor)) {
            return Optional.empty();
        }
        Constant known = values.get(tensor);
        // Raw weights are not kept: most are a view of the file's bytes, and all are decoded again where needed again.
        return known != null ? Optional.of(known) : graph.initializer(tensor).map(TensorDecoder::decode);
    }

    private boolean isHidden(String tensor) {
        return hidden.filter(tensor::equals).isPresent();
    }

    /**
     * Says what a node computes, whatever the image is.
     *
     * @throws org.lrpexplorer.modelio.common.Unreadable if all such constants together are too large
     */
    public void define(OnnxNode node, Constant value) {
        define(node, 0, value);
    }

    /**
     * Says what one of the outputs of a node is, whatever the image is.
     *
     * @throws org.lrpexplorer.modelio.common.Unreadable if all such constants together are too large
     */
    public void define(OnnxNode node, int output, Constant value) {
        if (computed.add(value.storage())) {
            room -= value.size();
        }
        if (room < 0) {
            throw node.problem("computes more numbers from constants than fit into memory");
        }
        values.put(output == 0 ? node.output() : node.outputs().get(output), value);
    }

    /**
     * How many values a constant of some extents holds, before memory is taken for it.
     *
     * @throws org.lrpexplorer.modelio.common.Unreadable if there are too many, or an extent is negative
     */
    public int roomFor(OnnxNode node, long[] extents) {
        double size = 1;
        for (long extent : extents) {
            size *= extent < 0 ? Double.NaN : extent;
        }
        if (!(size <= Math.min(room, Integer.MAX_VALUE))) {
            String text = Arrays.stream(extents).mapToObj(String::valueOf).collect(Collectors.joining("×"));
            throw node.problem(Text.of("makes a constant of %s, which is too large", text));
        }
        return (int) size;
    }
}

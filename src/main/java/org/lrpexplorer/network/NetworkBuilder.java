package org.lrpexplorer.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * A network under construction: layers are appended one after the other, each behind those that it reads. Knows the shape
 * of every tensor so far, gives out names that are not taken, and refuses what would not fit into memory.
 */
public final class NetworkBuilder {
    /** The most values that an input may hold, 2²⁶: far more than any picture that can be explained in memory. */
    public static final int LARGEST_INPUT = 1 << 26;

    /** The most values per sample that a layer may write. */
    public static final int LARGEST_TENSOR = 1 << 27;

    private static final int MOST_LAYERS = 100_000;

    private final Map<String, Shape> shapes = new HashMap<>();
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private long weights;

    /** Declares a tensor that is fed. */
    public NetworkBuilder input(String tensor, Shape shape) {
        shapes.put(tensor, shape);
        return this;
    }

    /**
     * Appends a layer.
     *
     * @throws IllegalArgumentException if it does not fit its inputs, or the network becomes too large for memory; the
     *     message is the rest of a sentence about the layer
     */
    public NetworkBuilder append(Node node) {
        Shape shape = node.layer().outputShape(inputShapes(node));
        if (shape.size() > LARGEST_TENSOR || nodes.size() > MOST_LAYERS) {
            throw new IllegalArgumentException(Text.of("its output of %s is too large", shape));
        }
        // A layer that is called several times is read as often, and packed weights may grow a thousandfold.
        weights += node.layer().parameterCount();
        if (weights > Runtime.getRuntime().maxMemory() / Float.BYTES) {
            throw new IllegalArgumentException("with its weights the network no longer fits into memory");
        }
        shapes.put(node.output(), shape);
        nodes.put(node.output(), node);
        return this;
    }

    private List<Shape> inputShapes(Node node) {
        return node.inputs().stream()
                .map(tensor -> shapeOf(tensor)
                        .orElseThrow(
                                () -> new IllegalArgumentException(Text.of("no layer writes its input %s", tensor))))
                .toList();
    }

    /**
     * Puts a layer in the place of the one that wrote a tensor, writing another tensor instead.
     *
     * @throws IllegalArgumentException as {@link #append}
     */
    public NetworkBuilder replace(String formerOutput, Node node) {
        nodes.remove(formerOutput);
        shapes.remove(formerOutput);
        return append(node);
    }

    /** A name for a layer, as it is wished or with a number behind it; it is taken from now on. */
    public String freeName(String wish) {
        String free = numbered(wish, names::contains);
        names.add(free);
        return free;
    }

    /**
     * A name for a tensor, as it is wished or with a number behind it.
     *
     * @param reserved which names are taken beside those of the tensors so far
     */
    public String freeTensor(String wish, Predicate<String> reserved) {
        return numbered(wish, name -> shapes.containsKey(name) || reserved.test(name));
    }

    private static String numbered(String wish, Predicate<String> taken) {
        String name = wish;
        for (int i = 2; taken.test(name); i++) {
            name = wish + "_" + i;
        }
        return name;
    }

    /** The per-sample shape of a tensor; empty where no layer writes it as yet. */
    public Optional<Shape> shapeOf(String tensor) {
        return Optional.ofNullable(shapes.get(tensor));
    }

    /** The layer that writes a tensor; empty for an input. */
    public Optional<Node> producer(String tensor) {
        return Optional.ofNullable(nodes.get(tensor));
    }

    /**
     * The network from an input to an output.
     *
     * @param name for captions
     * @param input a tensor that was declared
     * @param output the tensor that holds the logits
     * @param notes what was changed when the network was read, one plain sentence each
     * @throws NetworkException as {@link Network#Network}
     */
    public Network build(String name, String input, String output, List<String> notes) {
        Shape shape = Objects.requireNonNull(shapes.get(input), input);
        return new Network(name, input, shape, List.copyOf(nodes.values()), output, notes);
    }
}

package org.lrpexplorer.network;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Runs a network on a batch and keeps every tensor, because LRP needs them all. */
public final class ForwardPass {

    private ForwardPass() {}

    /**
     * The activations for a batch.
     *
     * @param batch {@code [N, …input shape]}
     * @throws NetworkException if the batch does not have the network's input shape
     */
    public static Activations run(Network network, INDArray batch) {
        return run(network, batch, node -> {});
    }

    /**
     * The activations for a batch, with a look between layers.
     *
     * @param batch {@code [N, …input shape]}
     * @param done hears of every node after it was computed; may throw to stop the pass
     * @throws NetworkException if the batch does not have the network's input shape
     */
    public static Activations run(Network network, INDArray batch, Consumer<Node> done) {
        return run(network, batch, Map.of(), done);
    }

    /**
     * The activations for a batch where some tensors are known already, such as from a network that shares them.
     *
     * @param batch {@code [N, …input shape]}
     * @param known tensors by name, which are taken as they are instead of being computed
     * @param done hears of every node after its output was there; may throw to stop the pass
     * @throws NetworkException if the batch does not have the network's input shape
     */
    public static Activations run(Network network, INDArray batch, Map<String, INDArray> known, Consumer<Node> done) {
        Shape shape = Shape.ofBatch(batch);
        if (!shape.equals(network.inputShape())) {
            throw new NetworkException(Text.of(
                    "The network '%s' takes inputs of %s, but was given %s",
                    network.name(), network.inputShape(), shape));
        }
        Map<String, INDArray> tensors = new HashMap<>();
        tensors.put(network.input(), batch);
        for (Node node : network.nodes()) {
            INDArray output = known.get(node.output());
            tensors.put(node.output(), output == null ? output(node, tensors) : output);
            done.accept(node);
        }
        return new Activations(network, tensors);
    }

    private static INDArray output(Node node, Map<String, INDArray> tensors) {
        return node.layer().forward(node.inputs().stream().map(tensors::get).toList());
    }
}

package org.lrpexplorer.network;

import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Every tensor of one forward pass.
 *
 * @param network the network that was run
 * @param tensors each tensor's batch by its name
 */
public record Activations(Network network, Map<String, INDArray> tensors) {

    /** Copies the map; the arrays are shared and not to be written to. */
    public Activations {
        tensors = Map.copyOf(tensors);
    }

    /** A tensor's batch. */
    public INDArray of(String tensor) {
        return tensors.get(tensor);
    }

    /** What a node reads. */
    public List<INDArray> inputsOf(Node node) {
        return node.inputs().stream().map(tensors::get).toList();
    }

    /** The logits, {@code [N, classes]}. */
    public INDArray logits() {
        INDArray output = of(network.output());
        return output.rank() == 2 ? output : output.reshape('c', output.size(0), output.length() / output.size(0));
    }
}

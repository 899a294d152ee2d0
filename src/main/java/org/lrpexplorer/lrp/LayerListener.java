package org.lrpexplorer.lrp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lrpexplorer.engine.BatchRelevance;
import org.lrpexplorer.engine.RelevanceListener;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Keeps what one layer sends to its inputs, and what it reads there, of a batch of one sample. */
final class LayerListener implements RelevanceListener {

    private final Network network;
    private final Node layer;
    private final Function<String, INDArray> activations;
    private final List<Relevance> sent = new ArrayList<>();
    private final List<float[]> read = new ArrayList<>();

    /**
     * A listener that has heard of nothing yet.
     *
     * @param activations the tensors of the forward pass, by name
     * @throws AttributionException if the network has no such layer
     */
    LayerListener(Network network, String layer, Function<String, INDArray> activations) {
        this.network = network;
        this.layer = layerOf(network, layer);
        this.activations = activations;
    }

    /**
     * The layer of a name.
     *
     * @throws AttributionException if the network has none
     */
    static Node layerOf(Network network, String layer) {
        return network.node(layer)
                .orElseThrow(() -> new AttributionException(
                        Text.of("The network '%s' has no layer '%s'.", network.name(), layer)));
    }

    @Override
    public void arrived(String tensor, BatchRelevance total) {
        // What a layer sends is wanted, not what its input gets from all its readers.
    }

    @Override
    public void sent(Node node, BatchRelevance upper, List<? extends BatchRelevance> lower) {
        if (node.name().equals(layer.name())) {
            for (int i = 0; i < lower.size(); i++) {
                String tensor = node.inputs().get(i);
                sent.add(Relevance.owning(
                        node.name(),
                        tensor,
                        network.shapeOf(tensor),
                        lower.get(i).values().get(0)));
                read.add(Buffers.floatsOfEach(activations.apply(tensor)).get(0));
            }
        }
    }

    /** What was heard; once the pass back is over. */
    LayerTensors tensors() {
        return new LayerTensors(read, sent);
    }
}

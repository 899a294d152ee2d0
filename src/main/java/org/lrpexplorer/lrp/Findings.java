package org.lrpexplorer.lrp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Turns the arrays of one sample's flow into plain values, copying each array once. */
final class Findings {

    private final Network network;
    private final List<Relevance> sent = new ArrayList<>();
    private final Map<String, Relevance> totals = new LinkedHashMap<>();

    Findings(Network network, Flow flow) {
        this.network = network;
        for (Node node : network.nodes()) {
            List<INDArray> shares = flow.sent().get(node.name());
            for (int i = 0; i < shares.size(); i++) {
                sent.add(relevance(node.name(), node.inputs().get(i), shares.get(i)));
            }
        }
        total(network.input(), network.input(), flow);
        network.nodes().forEach(node -> total(node.name(), node.output(), flow));
    }

    private void total(String producer, String tensor, Flow flow) {
        List<Relevance> parts =
                sent.stream().filter(part -> part.tensor().equals(tensor)).toList();
        totals.put(
                tensor,
                parts.size() == 1
                        ? parts.get(0).from(producer)
                        : relevance(producer, tensor, flow.totals().get(tensor)));
    }

    private Relevance relevance(String node, String tensor, INDArray batchOfOne) {
        return Relevance.owning(node, tensor, network.shapeOf(tensor), Buffers.floats(batchOfOne));
    }

    Explanation explanation(Request request, int target, List<Float> logits) {
        List<String> linear = network.nodes().stream()
                .filter(node -> node.layer().kind().linear())
                .map(Node::name)
                .toList();
        return new Explanation(
                network.name(),
                request.composite(),
                target,
                request.start(),
                logits,
                totals.get(network.input()),
                sent,
                totals,
                linear);
    }
}

package org.lrpexplorer.lrp;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Rule;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Relevance on its way from the output to the input, for a batch.
 *
 * @param sent what each node sends to each of its inputs, by node name, output first
 * @param totals what has arrived at each tensor, over all that read it
 */
record Flow(Map<String, List<INDArray>> sent, Map<String, INDArray> totals) {

    /**
     * Propagates from the output to the input.
     *
     * @param activations of the forward pass, in the type of the relevance or a wider one
     * @param bound the network to go back through, with its rules
     * @param rules the rule of each node, by name
     * @param start the relevance of the outputs, {@code [N, classes]}
     */
    static Flow back(
            Activations activations, BoundRules bound, Map<String, Rule> rules, INDArray start, Journey journey) {
        Network network = bound.network();
        Flow flow = new Flow(new LinkedHashMap<>(), new HashMap<>());
        INDArray output = activations.of(network.output());
        flow.totals.put(network.output(), start.reshape('c', output.shape()));
        List<Node> nodes = network.nodes();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            Node node = nodes.get(i);
            INDArray upper = flow.totals.get(node.output());
            List<INDArray> shares = bound.of(node, rules.get(node.name()))
                    .propagate(activations.inputsOf(node), activations.of(node.output()), upper);
            flow.arrive(node, shares);
            journey.passed(node);
        }
        return flow;
    }

    private void arrive(Node node, List<INDArray> shares) {
        sent.put(node.name(), shares);
        for (int i = 0; i < shares.size(); i++) {
            totals.merge(node.inputs().get(i), shares.get(i), INDArray::add);
        }
    }
}

package org.lrpexplorer.lrp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Rule;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Relevance on its way from the output to the input, for a batch. What has been handed on is let go of, so that a large
 * network's relevance is never held twice.
 */
final class Flow {

    private final Rows activations;
    private final BoundRules bound;
    private final Network network;
    private final Map<String, Rule> rules;
    private final Pruning pruning;
    private final Receiver receiver;
    private final Map<String, INDArray> totals = new HashMap<>();

    /**
     * A flow that has not begun.
     *
     * @param activations of the forward pass, in the type of the relevance or a wider one
     * @param bound the network to go back through, with its rules
     * @param rules the rule of each node, by name
     * @param receiver hears of everything as it arrives
     */
    Flow(Rows activations, BoundRules bound, Map<String, Rule> rules, Pruning pruning, Receiver receiver) {
        this.activations = activations;
        this.bound = bound;
        this.network = bound.network();
        this.rules = rules;
        this.pruning = pruning;
        this.receiver = receiver;
    }

    /** Hears what arrives where. The arrays are not to be changed. */
    interface Receiver {

        /** All that arrives at a tensor, before it goes on to the tensor's producer. */
        void arrived(String tensor, INDArray total);

        /**
         * What a node sends to its inputs.
         *
         * @param upper what had arrived at its output
         * @param shares one for each input
         */
        void sent(Node node, Rule rule, INDArray upper, List<INDArray> shares);
    }

    /** Goes all the way, from the relevance of the outputs {@code [N, classes]}. */
    void back(INDArray start, Journey journey) {
        List<Node> nodes = network.nodes();
        totals.put(
                network.output(),
                start.reshape('c', network.shapeOf(network.output()).batched(start.size(0))));
        for (int i = nodes.size() - 1; i >= 0; i--) {
            handDown(nodes.get(i));
            journey.passed(nodes.get(i));
        }
        receiver.arrived(network.input(), totals.remove(network.input()));
    }

    private void handDown(Node node) {
        INDArray upper = totals.remove(node.output());
        receiver.arrived(node.output(), upper);
        Rule rule = rules.get(node.name());
        List<INDArray> shares =
                bound.of(node, rule).propagate(activations.inputsOf(node), activations.of(node.output()), upper);
        List<INDArray> kept = prunes(node)
                ? shares.stream().map(share -> Pruned.of(share, pruning)).toList()
                : shares;
        receiver.sent(node, rule, upper, kept);
        for (int i = 0; i < kept.size(); i++) {
            totals.merge(node.inputs().get(i), kept.get(i), INDArray::add);
        }
    }

    private boolean prunes(Node node) {
        return !pruning.isNone() && node.layer().kind().linear() && !node.name().equals(firstLinear());
    }

    private String firstLinear() {
        return network.nodes().stream()
                .filter(node -> node.layer().kind().linear())
                .findFirst()
                .map(Node::name)
                .orElse("");
    }
}

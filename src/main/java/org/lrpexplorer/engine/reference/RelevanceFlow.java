package org.lrpexplorer.engine.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lrpexplorer.engine.Cut;
import org.lrpexplorer.engine.PrunedLayers;
import org.lrpexplorer.engine.RelevanceListener;
import org.lrpexplorer.engine.StepListener;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.RuleAtInput;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Elements;
import org.lrpexplorer.tensor.Temporaries;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Relevance on its way from the output to the input, for a batch. What has been propagated is let go of, so that a large
 * network's relevance is never held twice.
 */
final class RelevanceFlow {

    private final Activations activations;
    private final Network network;
    private final Rules rules;
    private final Pruning pruning;
    private final Set<String> pruned;
    private final RelevanceListener listener;
    private final Map<String, INDArray> totals = new HashMap<>();
    private final Set<Long> read;

    /**
     * The rules of a network.
     *
     * @param bound to its layers
     * @param derived what they derive from the batch
     * @param assigned the rule of each node, by name
     */
    record Rules(RuleCache bound, RulesAtBatch derived, Map<String, Rule> assigned) {
        private RuleAtInput at(Node node, Activations activations, DataType type) {
            Rule rule = assigned.get(node.name());
            return derived.of(node, rule, () -> bound.of(node, rule)
                    .at(activations.inputsOf(node), activations.of(node.output()), type));
        }
    }

    /**
     * A flow that has not begun.
     *
     * @param activations of the forward pass
     * @param listener hears of everything as it arrives
     */
    RelevanceFlow(Activations activations, Rules rules, Pruning pruning, RelevanceListener listener) {
        this.activations = activations;
        this.network = activations.network();
        this.rules = rules;
        this.pruning = pruning;
        this.pruned = pruning.isNone() ? Set.of() : PrunedLayers.of(network);
        this.listener = listener;
        this.read = activations.tensors().values().stream()
                .map(RelevanceFlow::address)
                .collect(Collectors.toSet());
    }

    private static long address(INDArray array) {
        return array.data().address();
    }

    /**
     * Goes all the way down.
     *
     * @param from where it begins
     * @param start the relevance there, of the tensor's shape
     * @param kept places further down, in the order in which they are passed
     * @return the relevance at these places
     */
    List<double[]> back(Cut.Place from, INDArray start, List<Cut.Place> kept, StepListener steps) {
        List<Node> nodes = network.nodes();
        totals.put(from.tensor(), start);
        List<double[]> found = new ArrayList<>();
        for (int i = nodes.size() - from.above().size() - 1; i >= 0; i--) {
            propagate(nodes.get(i));
            if (found.size() < kept.size() && kept.get(found.size()).above().size() == nodes.size() - i) {
                found.add(keep(kept.get(found.size()).tensor()));
            }
            steps.passed(nodes.get(i));
        }
        INDArray arrived = totals.remove(network.input());
        listener.arrived(network.input(), new ArrayRelevance(arrived));
        letGo(List.of(arrived));
        return found;
    }

    /** Goes on with the layout in memory of a run that begins there, so that sums run in the same order. */
    private double[] keep(String tensor) {
        INDArray total = totals.get(tensor);
        double[] values = Buffers.doubles(total);
        if (Buffers.dense(total, total.dataType()) != total) {
            totals.put(tensor, Buffers.array(values, total.shape()).castTo(total.dataType()));
        }
        return values;
    }

    private void propagate(Node node) {
        INDArray upper = totals.remove(node.output());
        listener.arrived(node.output(), new ArrayRelevance(upper));
        List<INDArray> sent = rules.at(node, activations, upper.dataType()).propagate(upper);
        List<INDArray> lower = pruned.contains(node.name())
                ? sent.stream().map(each -> SortedPruning.of(each, pruning)).toList()
                : sent;
        listener.sent(
                node,
                new ArrayRelevance(upper),
                lower.stream().map(ArrayRelevance::new).toList());
        List<INDArray> done = new ArrayList<>(List.of(upper));
        for (int i = 0; i < lower.size(); i++) {
            String tensor = node.inputs().get(i);
            INDArray before = totals.put(tensor, lower.get(i));
            if (before != null) {
                done.addAll(List.of(before, lower.get(i)));
                totals.put(tensor, Elements.plus(before, lower.get(i)));
            }
        }
        letGo(done);
    }

    /** Gives back the memory of what was propagated or added up, unless it still is on its way under another name. */
    private void letGo(List<INDArray> done) {
        Map<Long, INDArray> gone = new HashMap<>();
        done.forEach(array -> gone.putIfAbsent(address(array), array));
        gone.keySet().removeAll(read);
        totals.values().forEach(total -> gone.remove(address(total)));
        gone.values().forEach(Temporaries::release);
    }
}

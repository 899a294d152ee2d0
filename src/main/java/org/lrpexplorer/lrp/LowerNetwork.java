package org.lrpexplorer.lrp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lrpexplorer.engine.Engine;
import org.lrpexplorer.engine.EngineTask;
import org.lrpexplorer.engine.StepListener;
import org.lrpexplorer.network.FlatOrder;
import org.lrpexplorer.network.Flattening;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.text.Text;

/**
 * What lies below one layer of a network: the layers that what it sends flows on through. A sum lies below itself, since
 * it has several inputs. Safe for use by several threads.
 */
final class LowerNetwork {

    private final String layer;
    private final String tensor;
    private final Optional<FlatOrder> order;
    private final Optional<Network> lower;
    private final Optional<Engine> engine;
    private final Set<String> nodes;

    /**
     * What lies below a layer.
     *
     * @param network its parameters in the precision's type
     * @throws AttributionException if the network has no such layer
     */
    LowerNetwork(Network network, String layer, Precision precision) {
        this.layer = layer;
        this.tensor = Condition.tensorAt(network, layer);
        this.order = Flattening.orderBefore(network, Condition.layerOf(network, layer));
        this.lower = tensor.equals(network.input())
                ? Optional.empty()
                : Optional.of(new Network(
                        network.name(), network.input(), network.inputShape(), network.nodes(), tensor, List.of()));
        this.engine = lower.map(part -> precision.engine(List.of(part), Set.of()));
        this.nodes = lower.stream()
                .flatMap(part -> part.nodes().stream())
                .map(Node::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The layer that this lies below. */
    String layer() {
        return layer;
    }

    /** Whether a node lies below. */
    boolean has(String node) {
        return nodes.contains(node);
    }

    /** How many steps {@link #restricted} reports. */
    int steps() {
        return 2 * nodes.size();
    }

    /**
     * An explanation of which only a part flows on at the layer: above and beside the layer it is the whole one.
     *
     * @param input the sample
     * @param whole the explanation of it, with the layer's relevance in full
     * @param rules the rule of each node of the whole network
     * @throws AttributionException if what is computed is not finite, or the condition does not fit the layer
     */
    Explanation restricted(float[] input, Explanation whole, Map<String, Rule> rules, StepListener steps) {
        Condition condition = whole.request().condition().orElseThrow();
        Relevance chosen = restricted(condition, whole);
        if (lower.isEmpty()) {
            return merged(whole, chosen, Optional.empty());
        }
        Network part = lower.get();
        Map<String, Rule> below = below(rules);
        EngineTask task = new EngineTask(input, List.of(below), whole.request().pruning(), false);
        ExplanationBuilder builder = new ExplanationBuilder(
                part,
                below,
                new BatchTargets(whole.request(), List.of(whole.request().target()), List.of(whole.outputs())),
                new ExplanationBuilder.Entries(0, 1));
        return engine.orElseThrow().run(task, run -> {
            run.forward(steps);
            run.back(List.of(widened(chosen.array())), List.of(builder), steps);
            return merged(
                    whole,
                    chosen,
                    Optional.of(builder.explanations(List.of(whole.outputs())).get(0)));
        });
    }

    private Map<String, Rule> below(Map<String, Rule> rules) {
        return nodes.stream().collect(Collectors.toUnmodifiableMap(name -> name, rules::get));
    }

    /**
     * One of these nodes in full, where only a part of the layer's relevance flows on.
     *
     * @param restricted the explanation of the sample of which only a part flows on
     * @param steps as many as {@link #steps}
     * @throws AttributionException if there is no such node
     */
    LayerTensors layer(
            float[] input, Explanation restricted, Map<String, Rule> rules, String node, StepListener steps) {
        EngineTask task = new EngineTask(
                input, List.of(below(rules)), restricted.request().pruning(), true);
        return engine.orElseThrow().run(task, run -> {
            run.forward(steps);
            LayerListener listener = new LayerListener(lower.orElseThrow(), node, name -> run.activation(0, name));
            double[] start = widened(restricted.totals().get(tensor).array());
            run.back(List.of(start), List.of(listener), steps);
            return listener.tensors();
        });
    }

    private Relevance restricted(Condition condition, Explanation whole) {
        Relevance all = whole.sent().stream()
                .filter(sent -> sent.node().equals(layer) && sent.tensor().equals(tensor))
                .findFirst()
                .orElseGet(() -> whole.totals().get(tensor));
        if (all.shape().size() != condition.layout().size()) {
            throw new AttributionException(Text.of(
                    "A condition on layer '%s' is laid out as %s, but the layer's relevance has %d values.",
                    layer, condition.layout(), all.shape().size()));
        }
        float[] restricted = order.map(inMaps -> inMaps.asVector(condition.restricted(inMaps.asMaps(all.array()))))
                .orElseGet(() -> condition.restricted(all.array()));
        return Relevance.owning(all.node(), tensor, all.shape(), restricted);
    }

    private Explanation merged(Explanation whole, Relevance chosen, Optional<Explanation> below) {
        Map<String, Relevance> totals = new LinkedHashMap<>(whole.totals());
        below.ifPresent(part -> totals.putAll(part.totals()));
        // In full, as whoever takes a layer below apart needs it; as its own output the part may know only a map of it.
        totals.put(tensor, chosen);
        List<Relevance> sent = new ArrayList<>();
        whole.sent().stream()
                .filter(each -> !nodes.contains(each.node()))
                .forEach(each -> sent.add(isChosen(each) ? chosen : each));
        below.ifPresent(part -> sent.addAll(part.sent()));
        return new Explanation(
                whole.network(),
                whole.request(),
                whole.outputs(),
                below.map(Explanation::input).orElse(chosen),
                inOrder(whole, sent),
                totals,
                whole.linearNodes(),
                whole.heldInputs());
    }

    private boolean isChosen(Relevance sent) {
        return sent.node().equals(layer) && sent.tensor().equals(tensor);
    }

    private static List<Relevance> inOrder(Explanation whole, List<Relevance> sent) {
        List<String> order =
                whole.sent().stream().map(Relevance::node).distinct().toList();
        return sent.stream()
                .sorted(Comparator.comparingInt(each -> order.indexOf(each.node())))
                .toList();
    }

    private static double[] widened(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }
}

package org.lrpexplorer.modelio.keras;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.text.Text;

/**
 * A model: layers and how they are wired.
 *
 * @param layers in the file's order
 * @param inputs the tensors that are fed
 * @param outputs the tensors that are given out
 */
record Model(List<LayerConfig> layers, List<Ref> inputs, List<Ref> outputs) {

    /** Copies the lists. */
    Model {
        layers = List.copyOf(layers);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** One application of a layer, to be carried out. */
    record Step(LayerConfig layer, int call) {}

    /** The layers by name. */
    private Map<String, LayerConfig> byName() {
        Map<String, LayerConfig> byName = new HashMap<>();
        layers.forEach(layer -> byName.putIfAbsent(layer.name(), layer));
        return byName;
    }

    /** How much lower than in its references the number of each layer's first call is: models count their making. */
    Map<String, Integer> offsets() {
        Map<String, LayerConfig> byName = byName();
        Map<String, Integer> offsets = new HashMap<>();
        List<Ref> refs = new ArrayList<>(outputs);
        layers.forEach(layer -> layer.calls().forEach(call -> refs.addAll(call.tensors())));
        for (Ref ref : refs) {
            Optional.ofNullable(byName.get(ref.layer()))
                    .filter(layer -> layer.model().isPresent()
                            && ref.call() == layer.calls().size())
                    .ifPresent(layer -> offsets.put(layer.name(), 1));
        }
        return offsets;
    }

    /**
     * The applications that lead to some tensors, each after those that it reads from; the inputs are no part of it.
     *
     * @throws Unreadable if a layer is missing or the layers run in a circle
     */
    List<Step> steps(List<Ref> wanted) {
        Map<String, LayerConfig> byName = byName();
        Map<String, Integer> offsets = offsets();
        List<Step> ordered = new ArrayList<>();
        Set<Step> open = new HashSet<>();
        Set<Step> done = new HashSet<>();
        Deque<Step> stack = new ArrayDeque<>();
        backwards(wanted).forEach(ref -> step(ref, byName, offsets).ifPresent(stack::push));
        while (!stack.isEmpty()) {
            Step step = stack.peek();
            if (done.contains(step)) {
                stack.pop();
            } else if (open.add(step)) {
                for (Ref ref : backwards(step.layer().calls().get(step.call()).tensors())) {
                    step(ref, byName, offsets)
                            .filter(source -> !done.contains(source))
                            .ifPresent(source -> {
                                if (open.contains(source)) {
                                    throw source.layer().problem("reads, through other layers, what it writes itself");
                                }
                                stack.push(source);
                            });
                }
            } else {
                stack.pop();
                done.add(step);
                ordered.add(step);
            }
        }
        return ordered;
    }

    /** What is to come off a stack first goes on it last. */
    private static List<Ref> backwards(List<Ref> refs) {
        List<Ref> all = new ArrayList<>(refs);
        Collections.reverse(all);
        return all;
    }

    private Optional<Step> step(Ref ref, Map<String, LayerConfig> byName, Map<String, Integer> offsets) {
        if (inputs.contains(ref)) {
            return Optional.empty();
        }
        LayerConfig layer = byName.get(ref.layer());
        if (layer == null) {
            throw new Unreadable(Text.of("it wires a layer %s, which it does not have", QuotedName.of(ref.layer())));
        }
        int call = ref.call() - offsets.getOrDefault(ref.layer(), 0);
        if (call < 0 || call >= layer.calls().size()) {
            throw layer.problem("is wired to nothing");
        }
        return Optional.of(new Step(layer, call));
    }
}

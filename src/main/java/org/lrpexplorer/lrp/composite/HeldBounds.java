package org.lrpexplorer.lrp.composite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lrpexplorer.network.HeldInput;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Box;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.tensor.Buffers;

/**
 * What z^B takes for the lowest and highest value of an input that is held. Nothing says what else it could be: pictures are
 * normalised like the main input and have its bounds; other values may lie outside, and the bounds are wide enough for them,
 * because the parts of the rule are of one sign only where {@code l ≤ x ≤ h}.
 */
final class HeldBounds {

    private final Network network;
    private final Box main;
    private final FirstLayers sources;
    private final Map<String, HeldInput> held;

    HeldBounds(Network network, Box main) {
        this.network = network;
        this.main = main;
        this.sources = new FirstLayers(network);
        this.held = network.nodes().stream()
                .filter(node -> node.layer().kind() == LayerKind.HELD_INPUT)
                .collect(Collectors.toMap(Node::output, node -> (HeldInput) node.layer()));
    }

    /** Lines for the layers on held inputs that have other bounds than the main input, to stand before those given. */
    List<Assignment> before(List<Assignment> assignments) {
        List<Assignment> own = new ArrayList<>();
        for (Node node : network.nodes()) {
            Optional<Rule> unbounded = assignments.stream()
                    .filter(assignment -> assignment.where().selects(node, network))
                    .findFirst()
                    .map(Assignment::rule)
                    .filter(Rule::needsBox);
            sources.only(node.name())
                    .map(held::get)
                    .map(this::bounds)
                    .filter(box -> !box.equals(main))
                    .ifPresent(box -> unbounded.ifPresent(
                            rule -> own.add(new Assignment(Selector.named(node.name()), rule.within(box)))));
        }
        return own;
    }

    /** The main input's bounds, channel by channel if there are as many channels, made wider where a value is outside. */
    private Box bounds(HeldInput input) {
        double[] values = Buffers.doubles(input.values());
        boolean alike = input.values().size(0) == main.channels();
        List<Double> low = new ArrayList<>(alike ? main.low() : List.of(Collections.min(main.low())));
        List<Double> high = new ArrayList<>(alike ? main.high() : List.of(Collections.max(main.high())));
        int each = values.length / low.size();
        for (int i = 0; i < values.length; i++) {
            low.set(i / each, Math.min(low.get(i / each), values[i]));
            high.set(i / each, Math.max(high.get(i / each), values[i]));
        }
        return new Box(low, high);
    }
}

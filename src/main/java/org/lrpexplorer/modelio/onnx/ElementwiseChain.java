package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.Nonlinearity;
import org.lrpexplorer.network.Pointwise;

/**
 * Nodes that work on each value by itself and together compute one known activation of one tensor, such as
 * {@code x·(1 + erf(x/√2))/2}. The chain is recognised by its values, in whatever order an exporter writes it.
 */
final class ElementwiseChain {
    private static final int LONGEST = 16;
    private static final double TOLERANCE = 1e-5;
    private static final double[] PROBES = {
        1.3, -0.7, 3.4, -3.3, -6.1, -4.2, -2.6, -1.7, -0.2, 0.1, 0.45, 0.9, 2.2, 2.9, 4.6, 6.3
    };
    private static final List<Pointwise> KNOWN = List.of(
            new Pointwise(Nonlinearity.GELU),
            new Pointwise(Nonlinearity.GELU_TANH),
            new Pointwise(Nonlinearity.HARD_SWISH),
            new Pointwise(Nonlinearity.HARD_SIGMOID, 1 / 6.0, 0.5),
            new Pointwise(Nonlinearity.HARD_SIGMOID),
            new Pointwise(Nonlinearity.MISH),
            new Pointwise(Nonlinearity.SOFTSIGN),
            new Pointwise(Nonlinearity.SOFTPLUS),
            new Pointwise(Nonlinearity.SIGMOID));

    private final Idioms graph;
    private final Set<OnnxNode> members = new TreeSet<>(Comparator.comparingInt(node -> graph().place(node)));
    private final Map<String, Double> numbers = new HashMap<>();

    private ElementwiseChain(Idioms graph) {
        this.graph = graph;
    }

    private Idioms graph() {
        return graph;
    }

    /** The shortest chain that a node ends and that is a known activation. */
    static Optional<Idioms.Chain> find(OnnxNode last, Idioms graph) {
        return new ElementwiseChain(graph).endingAt(last);
    }

    /** Goes back from the end, latest node first, until all that was met depends on a single tensor. */
    private Optional<Idioms.Chain> endingAt(OnnxNode last) {
        Set<String> open = new HashSet<>();
        if (!ScalarFunctions.knows(last) || !take(last, open)) {
            return Optional.empty();
        }
        while (members.size() < LONGEST && !open.isEmpty()) {
            if (open.size() == 1 && members.size() > 1) {
                Optional<Idioms.Chain> chain = chain(last, open.iterator().next());
                if (chain.isPresent()) {
                    return chain;
                }
            }
            Optional<OnnxNode> next = open.stream()
                    .map(graph::producer)
                    .flatMap(Optional::stream)
                    .max(Comparator.comparingInt(graph::place));
            if (next.isEmpty() || !ScalarFunctions.knows(next.get())) {
                return Optional.empty();
            }
            open.remove(next.get().output());
            if (!take(next.get(), open)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean take(OnnxNode node, Set<String> open) {
        members.add(node);
        if (node.outputs().size() != 1) {
            return false;
        }
        for (String input : node.inputs()) {
            if (input.isEmpty() || numbers.containsKey(input)) {
                continue;
            }
            Optional<Double> number = graph.number(input);
            number.ifPresent(value -> numbers.put(input, value));
            if (number.isEmpty()) {
                open.add(input);
            }
        }
        return true;
    }

    private Optional<Idioms.Chain> chain(OnnxNode last, String input) {
        return KNOWN.stream()
                .filter(known -> computes(known, input, last))
                .findFirst()
                .flatMap(known -> {
                    List<OnnxNode> inner = members.stream()
                            .filter(node -> node != last && dependsOn(input, node))
                            .toList();
                    return inner.stream().allMatch(node -> graph.isHidden(node, members))
                            ? Optional.of(new Idioms.Chain((node, c) -> read(node, c, known, input), inner))
                            : Optional.empty();
                });
    }

    private static void read(OnnxNode last, Conversion c, Pointwise layer, String input) {
        c.requireShape(input);
        c.layer(last, layer, List.of(input), last.output());
        if (c.layouts().isView(input)) {
            c.layouts().view(last, c.extents(input));
        }
        if (c.layouts().isChannelsLast(input)) {
            c.layouts().markChannelsLast(last.output());
        }
    }

    private boolean dependsOn(String input, OnnxNode node) {
        Set<String> dependent = new HashSet<>(Set.of(input));
        for (OnnxNode member : members) {
            if (member.inputs().stream().anyMatch(dependent::contains)) {
                dependent.add(member.output());
            }
        }
        return dependent.contains(node.output());
    }

    private boolean computes(Pointwise known, String input, OnnxNode last) {
        for (double x : PROBES) {
            double wanted = known.function().of(x, known.alpha(), known.beta());
            if (!(Math.abs(value(x, input, last) - wanted) <= TOLERANCE * (1 + Math.abs(x)))) {
                return false;
            }
        }
        return true;
    }

    private double value(double x, String input, OnnxNode last) {
        Map<String, Double> values = new HashMap<>(numbers);
        values.put(input, x);
        for (OnnxNode node : members) {
            List<Double> arguments = new ArrayList<>();
            for (String argument : node.inputs()) {
                arguments.add(argument.isEmpty() ? null : values.get(argument));
            }
            values.put(node.output(), ScalarFunctions.value(node, arguments));
        }
        return values.get(last.output());
    }
}

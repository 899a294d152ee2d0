package org.lrpexplorer.engine.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.LinearRule;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.Term;
import org.lrpexplorer.rule.Weighting;

/**
 * What two networks' ways back have in common. Where an output of the second network's layer has the first's weights
 * times some s &gt; 0 (a BatchNorm behind was fused into it), then {@code s·w⁺ = (s·w)⁺}, and the first's sums times s
 * are the second's. Such sums are computed once.
 */
final class Sharing {

    private final Leg first;
    private final Leg second;
    private final Trunk firstTrunk;
    private final Trunk secondTrunk;
    private final Map<String, Optional<Ratio>> ratios = new HashMap<>();
    private final Map<String, Deque<Slot>> sums = new HashMap<>();

    Sharing(Leg first, Leg second, Trunk firstTrunk, Trunk secondTrunk) {
        this.first = first;
        this.second = second;
        this.firstTrunk = firstTrunk;
        this.secondTrunk = secondTrunk;
    }

    /** The instructions of one network's layer, if its sums can be shared; see {@link SharedBack}. */
    Optional<SharedBack> back(Workbench bench, Leg leg, Node node) {
        return ratio(node.name()).map(ratio -> {
            Form input = firstTrunk.form(node.input());
            Form output = firstTrunk.form(node.output());
            Kernel kernel =
                    Kernel.of(bench, (LinearLayer) node.layer(), input, output).orElseThrow();
            Deque<Slot> left = sums.computeIfAbsent(node.name(), n -> new ArrayDeque<>());
            Slot x = firstTrunk.slot(node.input());
            return leg.equals(first)
                    ? SharedBack.leaving(bench, kernel, x, left)
                    : SharedBack.taking(bench, kernel, x, ratio, left);
        });
    }

    /** The factor s of each output of a layer; empty if the two layers' sums cannot be shared. */
    private Optional<Ratio> ratio(String node) {
        return ratios.computeIfAbsent(node, this::find);
    }

    private Optional<Ratio> find(String name) {
        Optional<Node> one = first.network().node(name);
        Optional<Node> other = second.network().node(name);
        boolean alike = one.isPresent() && other.isPresent() && alike(one.get(), other.get());
        return alike
                ? Ratio.of((LinearLayer) one.get().layer(), (LinearLayer)
                                other.get().layer())
                        .filter(ratio ->
                                OwnOutputs.fit((LinearLayer) other.get().layer(), ratio))
                : Optional.empty();
    }

    private boolean alike(Node one, Node other) {
        Rule rule = first.rules().get(one.name());
        return one.layer() instanceof LinearLayer layer
                && KernelKinds.serve(layer)
                && other.layer().getClass().equals(layer.getClass())
                && rule.equals(second.rules().get(other.name()))
                && rule instanceof LinearRule linear
                && scales(linear.terms())
                && firstTrunk
                        .kept(one.input())
                        .filter(x -> secondTrunk
                                .kept(other.input())
                                .filter(x::equals)
                                .isPresent())
                        .filter(Slot::nonNegative)
                        .isPresent();
    }

    /** Whether every sum is computed from the input, keeps its sign and is proportional to the weights. */
    private static boolean scales(List<Term> terms) {
        return terms.stream()
                .allMatch(term -> !term.stabilisation().relative()
                        && term.stabilisation().epsilon() > 0
                        && Definite.of(term.products(), term.bias(), true) != Definite.UNKNOWN
                        && term.products().stream()
                                .allMatch(p -> !p.source().fixed() && p.weight() instanceof Weighting.Signed));
    }
}

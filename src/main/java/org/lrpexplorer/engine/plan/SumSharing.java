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
 * What two networks' backward passes have in common. Where an output of the second network's layer has the first's weights
 * times some s &gt; 0 (a BatchNorm behind was fused into it), then {@code s·w⁺ = (s·w)⁺}, and the first's sums times s
 * are the second's. Such sums are computed once.
 */
final class SumSharing {

    private final BackwardTask first;
    private final BackwardTask second;
    private final ForwardProgram firstProgram;
    private final ForwardProgram secondProgram;
    private final CommonNodes common;
    private final Map<String, Optional<WeightRatio>> ratios = new HashMap<>();
    private final Map<String, Deque<MemorySlot>> sums = new HashMap<>();

    /** @param common nodes that are gone through only once */
    SumSharing(List<BackwardTask> tasks, List<ForwardProgram> programs, CommonNodes common) {
        this.first = tasks.get(0);
        this.second = tasks.get(1);
        this.firstProgram = programs.get(0);
        this.secondProgram = programs.get(1);
        this.common = common;
    }

    /** The instructions of one network's layer, if its sums can be shared; see {@link SharedPropagation}. */
    Optional<SharedPropagation> back(PlanBuilder builder, BackwardTask task, Node node) {
        return ratio(node.name()).map(ratio -> {
            Extents input = firstProgram.extents(node.input());
            Extents output = firstProgram.extents(node.output());
            LinearKernel kernel = LinearKernels.of(builder, (LinearLayer) node.layer(), input, output)
                    .orElseThrow();
            Deque<MemorySlot> left = sums.computeIfAbsent(node.name(), n -> new ArrayDeque<>());
            MemorySlot x = firstProgram.slot(node.input());
            return task.equals(first)
                    ? SharedPropagation.providing(builder, kernel, x, left)
                    : SharedPropagation.reusing(builder, kernel, x, ratio, left);
        });
    }

    /** The factor s of each output of a layer; empty if the two layers' sums cannot be shared. */
    private Optional<WeightRatio> ratio(String node) {
        return ratios.computeIfAbsent(node, this::find);
    }

    private Optional<WeightRatio> find(String name) {
        Optional<Node> one = first.network().node(name);
        Optional<Node> other = second.network().node(name);
        boolean alike = one.isPresent() && other.isPresent() && !common.has(one.get()) && alike(one.get(), other.get());
        return alike
                ? WeightRatio.of((LinearLayer) one.get().layer(), (LinearLayer)
                                other.get().layer())
                        .filter(ratio ->
                                UnsharedOutputs.fit((LinearLayer) other.get().layer(), ratio))
                : Optional.empty();
    }

    private boolean alike(Node one, Node other) {
        Rule rule = first.rules().get(one.name());
        return one.layer() instanceof LinearLayer layer
                && LinearKernels.serve(layer)
                && other.layer().getClass().equals(layer.getClass())
                && rule.equals(second.rules().get(other.name()))
                && rule instanceof LinearRule linear
                && scales(linear.terms())
                && firstProgram
                        .kept(one.input())
                        .filter(x -> secondProgram
                                .kept(other.input())
                                .filter(x::equals)
                                .isPresent())
                        .filter(MemorySlot::nonNegative)
                        .isPresent();
    }

    /** Whether every sum is computed from the input, keeps its sign and is proportional to the weights. */
    private static boolean scales(List<Term> terms) {
        return terms.stream()
                .allMatch(term -> !term.stabilisation().relative()
                        && term.stabilisation().epsilon() > 0
                        && KnownSign.of(term.products(), term.bias(), true) != KnownSign.UNKNOWN
                        && term.products().stream()
                                .allMatch(p -> !p.source().fixed() && p.weight() instanceof Weighting.Signed));
    }
}

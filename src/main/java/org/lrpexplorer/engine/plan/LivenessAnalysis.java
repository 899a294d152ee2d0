package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.Concat;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Gate;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Rearrange;
import org.lrpexplorer.rule.AbsoluteSplit;
import org.lrpexplorer.rule.Gradient;
import org.lrpexplorer.rule.LinearRule;
import org.lrpexplorer.rule.Norm;
import org.lrpexplorer.rule.OutputSelection;
import org.lrpexplorer.rule.Pass;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.SymmetricSplit;
import org.lrpexplorer.rule.Term;

/** Which tensors of the forward pass the backward pass reads. */
final class LivenessAnalysis {

    private LivenessAnalysis() {}

    static Set<String> of(BackwardTask task) {
        Set<String> needed = new HashSet<>();
        task.network()
                .nodes()
                .forEach(node -> add(task.network(), node, task.rules().get(node.name()), needed));
        return needed;
    }

    /**
     * The tensors that have to be there after the forward pass through one network, or through two that compute the same.
     *
     * @param differing the second network's tensors that it does not take from the first
     * @param everything whether all others have to be there, too
     */
    static List<Set<String>> ofAll(List<BackwardTask> tasks, Set<String> differing, boolean everything) {
        List<Set<String>> needed = new ArrayList<>();
        for (BackwardTask task : tasks) {
            Set<String> own = of(task);
            if (everything) {
                task.network().nodes().forEach(node -> addAll(node, own));
            }
            if (tasks.size() == 1) {
                addSums(task, own);
            }
            needed.add(own);
        }
        for (int i = 1; i < tasks.size(); i++) {
            Set<String> first = needed.get(0);
            first.addAll(needed.get(i));
            tasks.get(i).network().nodes().stream()
                    .filter(node -> differing.contains(node.output()))
                    .forEach(node -> first.addAll(node.inputs()));
        }
        return needed;
    }

    private static void addSums(BackwardTask task, Set<String> needed) {
        task.network().nodes().stream()
                .filter(node -> node.layer() instanceof LinearLayer layer && LinearKernels.serve(layer))
                .filter(node ->
                        task.rules().get(node.name()) instanceof LinearRule rule && SignedSums.divide(rule.terms()))
                .forEach(node -> needed.add(SignedSums.name(node)));
    }

    private static void addAll(Node node, Set<String> needed) {
        needed.addAll(node.inputs());
        needed.add(node.output());
    }

    /** Whether a node writes each number to the place where it reads one, at most under another shape. */
    static boolean keepsPlaces(Network network, Node node) {
        Layer layer = node.layer();
        int size = network.shapeOf(node.output()).size();
        boolean moves = layer instanceof Flatten flatten
                ? flatten.moves(network.shapeOf(node.input()))
                : layer.kind().moving() && !(layer instanceof Identity);
        return !moves
                && layer.kind() != LayerKind.GATE
                && node.inputs().stream()
                        .allMatch(tensor -> network.shapeOf(tensor).size() == size);
    }

    private static boolean readsNothing(Network network, Node node, Rule rule) {
        if (node.layer() instanceof Rearrange || node.layer() instanceof Concat) {
            return rule instanceof Pass || rule instanceof Gradient;
        }
        return rule instanceof SymmetricSplit
                || (rule instanceof Pass && (keepsPlaces(network, node) || node.layer() instanceof Gate))
                || (rule instanceof Gradient
                        && node.layer() instanceof LinearLayer layer
                        && LinearKernels.serve(layer));
    }

    private static void add(Network network, Node node, Rule rule, Set<String> needed) {
        if (rule instanceof LinearRule linear
                && node.layer() instanceof LinearLayer layer
                && LinearKernels.serve(layer)) {
            List<Term> terms = linear.terms();
            boolean biased = layer.bias().isPresent();
            if (!terms.stream().allMatch(Term::fixed)) {
                needed.addAll(node.inputs());
            }
            if (terms.stream().anyMatch(t -> t.outputs() != OutputSelection.ALL || t.dividesByOutput(biased))) {
                needed.add(node.output());
            }
        } else if (!readsNothing(network, node, rule)) {
            needed.addAll(node.inputs());
            boolean sums = rule instanceof AbsoluteSplit || (rule instanceof Norm && node.layer() instanceof Add);
            needed.addAll(sums ? List.of() : List.of(node.output()));
        }
    }
}

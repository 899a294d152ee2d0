package org.lrpexplorer.engine.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.engine.BatchRelevance;
import org.lrpexplorer.engine.Cut;
import org.lrpexplorer.engine.PrunedLayers;
import org.lrpexplorer.engine.RelevanceListener;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.tensor.onednn.Binary;
import org.lrpexplorer.tensor.onednn.Elementwise;
import org.lrpexplorer.tensor.onednn.PostOps;

/** The backward pass of a plan through one network: from the output or a cut, node by node, to the input. */
final class BackwardProgram {

    private final PlanBuilder builder;
    private final Network network;
    private final RuleCompiler compiler;
    private final MemorySlot start;
    private final Map<String, MemorySlot> totals = new HashMap<>();
    private final Map<MemorySlot, SlotContent> contents;
    private final CommonNodes common;
    private final Optional<BackwardProgram> first;
    private final Deque<Node> nodes;
    private final Set<String> pruned;
    private final SlotPruning slotPruning;
    private Pruning pruning = Pruning.none();
    private RelevanceListener listener;

    /**
     * A program without instructions.
     *
     * @param sharing with another network's backward pass, if there is another
     * @param from where it begins
     * @param common what is gone through once for two networks
     * @param first the first network's program, if this is the second's
     */
    BackwardProgram(
            PlanBuilder builder,
            BackwardTask task,
            ForwardProgram program,
            Optional<SumSharing> sharing,
            Cut.Place from,
            CommonNodes common,
            Optional<BackwardProgram> first) {
        this.common = common;
        this.first = first;
        this.contents = first.map(other -> other.contents).orElseGet(HashMap::new);
        this.builder = builder;
        this.network = task.network();
        this.compiler = new RuleCompiler(builder, program, task, sharing, this::content);
        this.start = first.filter(other -> common.reach(from.tensor()))
                .map(other -> other.start.retain())
                .orElseGet(() -> builder.temporary(program.extents(from.tensor()), false));
        this.nodes = new ArrayDeque<>(network.nodes());
        nodes.removeIf(node -> from.above().contains(node.name()));
        this.pruned = PrunedLayers.of(network);
        this.slotPruning = new SlotPruning(builder.samples());
        totals.put(from.tensor(), start.retain());
    }

    /** Whether there are nodes left to go back through. */
    boolean hasNext() {
        return !nodes.isEmpty();
    }

    /** Whether a node of this name is left. */
    boolean has(String node) {
        return nodes.stream().anyMatch(n -> n.name().equals(node));
    }

    /** How many nodes lie above. */
    int passed() {
        return network.nodes().size() - nodes.size();
    }

    /** Where the relevance of the outputs, or that on the cut, is expected. */
    MemorySlot start() {
        return start;
    }

    /** Where the relevance on a tensor lies that has not yet gone on to its producer. */
    MemorySlot slot(String tensor) {
        return first.filter(other -> common.reach(tensor))
                .map(other -> common.total(tensor).orElseGet(() -> other.slot(tensor)))
                .orElseGet(() -> totals.get(tensor));
    }

    /** The instructions of the next node back. */
    ProgramStep next() {
        Node node = nodes.removeLast();
        List<Runnable> steps = new ArrayList<>();
        lower(node, steps);
        if (nodes.isEmpty()) {
            total(network.input(), steps);
        }
        return new ProgramStep(node, steps);
    }

    private void lower(Node node, List<Runnable> steps) {
        total(node.output(), steps);
        MemorySlot upper = taken(node.output());
        List<MemorySlot> lower = common.has(node) ? once(node, upper, steps) : sent(node, upper, steps);
        announce(node, upper, lower, steps);
        builder.release(upper);
        for (int i = 0; i < lower.size(); i++) {
            arrive(node.inputs().get(i), lower.get(i), steps);
        }
    }

    /** What has arrived at a tensor and goes on to its producer. */
    private MemorySlot taken(String tensor) {
        MemorySlot upper = slot(tensor);
        totals.remove(tensor);
        if (!common.reach(tensor)) {
            return upper;
        }
        if (first.isPresent()) {
            return common.take(tensor, upper);
        }
        common.leave(tensor, upper);
        return upper;
    }

    /** What a common node sends, computed by the first network's program. */
    private List<MemorySlot> once(Node node, MemorySlot upper, List<Runnable> steps) {
        if (first.isPresent()) {
            return common.sent(node);
        }
        List<MemorySlot> lower = sent(node, upper, steps);
        common.leave(node, lower);
        return lower;
    }

    private List<MemorySlot> sent(Node node, MemorySlot upper, List<Runnable> steps) {
        List<MemorySlot> lower = compiler.compile(node, upper, steps);
        if (pruned.contains(node.name())) {
            lower.forEach(slot -> steps.add(() -> slotPruning.prune(slot, pruning)));
        }
        return lower;
    }

    private void arrive(String tensor, MemorySlot part, List<Runnable> steps) {
        if (common.reach(tensor) && first.isPresent()) {
            builder.release(part);
            return;
        }
        MemorySlot before = totals.get(tensor);
        if (before == null) {
            totals.put(tensor, part);
            return;
        }
        MemorySlot sum = before.shared() ? builder.temporary(before.extents()) : before;
        steps.add(Elementwise.of(
                builder.session(), Binary.ADD, before.matrix(), part.matrix(), sum.matrix(), PostOps.none()));
        if (sum != before) {
            builder.release(before);
        }
        builder.release(part);
        contents.remove(sum);
        totals.put(tensor, sum);
    }

    private void total(String tensor, List<Runnable> steps) {
        BatchRelevance total = relevance(tensor, slot(tensor));
        steps.add(() -> listener.arrived(tensor, total));
    }

    private void announce(Node node, MemorySlot upper, List<MemorySlot> lower, List<Runnable> steps) {
        BatchRelevance above = relevance(node.output(), upper);
        List<BatchRelevance> below = new ArrayList<>();
        for (int i = 0; i < lower.size(); i++) {
            below.add(relevance(node.inputs().get(i), lower.get(i)));
        }
        steps.add(() -> listener.sent(node, above, below));
    }

    private BatchRelevance relevance(String tensor, MemorySlot slot) {
        return content(slot).on(network.shapeOf(tensor));
    }

    private SlotContent content(MemorySlot slot) {
        return contents.computeIfAbsent(slot, s -> new SlotContent(builder, s));
    }

    /**
     * Sets what the next run needs.
     *
     * @param shares what is pruned
     * @param hears who hears what arrives where
     */
    void prepare(Pruning shares, RelevanceListener hears) {
        pruning = shares;
        listener = hears;
    }
}

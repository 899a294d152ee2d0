package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.onednn.Pool;
import org.lrpexplorer.text.Text;

/**
 * The forward half of a plan for one network: the instructions that compute its tensors, and where these lie. Chains of
 * layers are computed as one where nothing needs the tensors between.
 */
final class ForwardProgram {

    private final PlanBuilder builder;
    private final Network network;
    private final Set<String> needed;
    private final Map<String, MemorySlot> slots = new HashMap<>();
    private final Map<String, Extents> extentsOf = new HashMap<>();
    private final Map<String, Pool> pools = new HashMap<>();
    private final Map<String, SignedSums> sums = new HashMap<>();
    private final Set<String> merged = new HashSet<>();
    private final Set<String> shared = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private final List<ProgramStep> steps = new ArrayList<>();

    /**
     * A program without instructions.
     *
     * @param needed the tensors that have to be there in the end; others may be skipped
     */
    ForwardProgram(PlanBuilder builder, Network network, Set<String> needed) {
        this.builder = builder;
        this.network = network;
        this.needed = Set.copyOf(needed);
        put(network.input(), builder.temporary(Extents.of(network.inputShape()), false));
    }

    /** A program that takes tensors from another where both networks compute the same. */
    ForwardProgram(
            PlanBuilder builder, Network network, Set<String> needed, ForwardProgram other, Set<String> differing) {
        this.builder = builder;
        this.network = network;
        this.needed = Set.copyOf(needed);
        other.extentsOf.forEach((tensor, extents) -> {
            if (!differing.contains(tensor)) {
                extentsOf.put(tensor, extents);
                Optional.ofNullable(other.slots.get(tensor)).ifPresent(slot -> slots.put(tensor, slot));
                shared.add(tensor);
                Optional.ofNullable(other.pools.get(tensor)).ifPresent(pool -> pools.put(tensor, pool));
            }
        });
    }

    /** Whether a node's output is there already, or will be with the node before it. */
    boolean has(Node node) {
        return extentsOf.containsKey(node.output()) || merged.contains(node.name());
    }

    /** Adds a node's instructions, and gives back the memory of what nothing reads after it. */
    void add(Node node, List<Runnable> instructions) {
        steps.add(new ProgramStep(node, instructions));
        done.add(node.name());
        node.inputs().stream().distinct().filter(this::isReadNoMore).forEach(this::release);
    }

    private boolean isReadNoMore(String tensor) {
        return slots.containsKey(tensor)
                && !needed.contains(tensor)
                && !shared.contains(tensor)
                && !tensor.equals(network.input())
                && !tensor.equals(network.output())
                && network.consumers(tensor).stream().map(Node::name).allMatch(done::contains);
    }

    /**
     * Where the other branch of a sum lies, if that is there, nothing else will read it, and no tensor is to be there in the
     * end: then the sum may take its memory.
     *
     * @param branch the tensor that is not there yet
     * @param extents of both branches
     */
    Optional<MemorySlot> lastBranch(Node sum, String branch, Extents extents) {
        return sum.inputs().stream()
                .filter(tensor -> !tensor.equals(branch))
                .filter(tensor -> needed.isEmpty() && !tensor.equals(network.input()) && isReadOnlyBy(sum, tensor))
                .findFirst()
                .flatMap(this::kept)
                .filter(slot -> !slot.shared() && slot.extents().equals(extents));
    }

    private boolean isReadOnlyBy(Node reader, String tensor) {
        return network.consumers(tensor).stream()
                .map(Node::name)
                .allMatch(name -> name.equals(reader.name()) || done.contains(name));
    }

    private void release(String tensor) {
        builder.release(slots.remove(tensor));
    }

    PlanBuilder builder() {
        return builder;
    }

    Network network() {
        return network;
    }

    /** The tensors that have to be there in the end. */
    Set<String> needed() {
        return needed;
    }

    List<ProgramStep> steps() {
        return steps;
    }

    /** Where a tensor lies. */
    MemorySlot slot(String tensor) {
        return kept(tensor).orElseThrow(() -> new IllegalStateException(Text.of("tensor '%s' was not kept", tensor)));
    }

    /** Where a tensor lies, if it was kept. */
    Optional<MemorySlot> kept(String tensor) {
        return Optional.ofNullable(slots.get(tensor));
    }

    /** How a tensor lies, or would. */
    Extents extents(String tensor) {
        return extentsOf.get(tensor);
    }

    Shape shape(String tensor) {
        return network.shapeOf(tensor);
    }

    /** The pool that wrote a tensor. */
    Optional<Pool> pool(String tensor) {
        return Optional.ofNullable(pools.get(tensor));
    }

    /** Whether a layer's two sums have to be there in the end. */
    boolean needsSums(Node node) {
        return needed.contains(SignedSums.name(node));
    }

    /** A layer's two sums, if they were kept. */
    Optional<SignedSums> sums(Node node) {
        return Optional.ofNullable(sums.get(node.name()));
    }

    void put(Node node, SignedSums both) {
        sums.put(node.name(), both);
    }

    void put(String tensor, MemorySlot slot) {
        slots.put(tensor, slot);
        extentsOf.put(tensor, slot.extents());
    }

    void put(String tensor, Pool pool) {
        pools.put(tensor, pool);
    }

    /** Takes a node into the instructions of the one before it, which then do not leave that one's tensor behind. */
    void merge(Node before, Node node) {
        extentsOf.put(before.output(), extentsOf.getOrDefault(before.output(), Extents.of(shape(before.output()))));
        merged.add(node.name());
    }

    /** The only node that reads what a node writes, if that is of a class and nothing else needs the tensor between. */
    <L extends Layer> Optional<Node> onlyReader(Node node, Class<L> type) {
        if (needed.contains(node.output()) || node.output().equals(network.output())) {
            return Optional.empty();
        }
        List<Node> readers = network.consumers(node.output());
        return readers.size() == 1 && type.isInstance(readers.get(0).layer())
                ? Optional.of(readers.get(0))
                : Optional.empty();
    }
}

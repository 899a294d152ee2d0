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

/**
 * The forward half of a plan for one network: the instructions that compute its tensors, and where these lie. Chains of
 * layers between which nobody looks are computed as one.
 */
final class Trunk {

    private final Workbench bench;
    private final Network network;
    private final Set<String> needed;
    private final Map<String, Slot> slots = new HashMap<>();
    private final Map<String, Form> forms = new HashMap<>();
    private final Map<String, Pool> pools = new HashMap<>();
    private final Set<String> absorbed = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private final List<Stage> stages = new ArrayList<>();

    /**
     * A trunk without instructions.
     *
     * @param needed the tensors that have to be there in the end; others may be skipped
     */
    Trunk(Workbench bench, Network network, Set<String> needed) {
        this.bench = bench;
        this.network = network;
        this.needed = Set.copyOf(needed);
        put(network.input(), bench.temporary(Form.of(network.inputShape()), false));
    }

    /** A trunk that takes tensors from another where both networks compute the same. */
    Trunk(Workbench bench, Network network, Set<String> needed, Trunk other, Set<String> differing) {
        this.bench = bench;
        this.network = network;
        this.needed = Set.copyOf(needed);
        other.forms.forEach((tensor, form) -> {
            if (!differing.contains(tensor)) {
                forms.put(tensor, form);
                Optional.ofNullable(other.slots.get(tensor)).ifPresent(slot -> slots.put(tensor, slot));
                taken.add(tensor);
                Optional.ofNullable(other.pools.get(tensor)).ifPresent(pool -> pools.put(tensor, pool));
            }
        });
    }

    /** Makes the instructions for every tensor that is not there yet. */
    Trunk compile() {
        Lowerings lowerings = new Lowerings(this);
        for (Node node : network.nodes()) {
            if (!forms.containsKey(node.output()) && !absorbed.contains(node.name())) {
                List<Runnable> steps = lowerings.lower(node);
                stages.add(new Stage(node, steps));
            } else {
                stages.add(new Stage(node, List.of()));
            }
            done.add(node.name());
            node.inputs().stream().distinct().filter(this::readByNobodyElse).forEach(this::release);
        }
        return this;
    }

    private boolean readByNobodyElse(String tensor) {
        return slots.containsKey(tensor)
                && !needed.contains(tensor)
                && !taken.contains(tensor)
                && !tensor.equals(network.input())
                && !tensor.equals(network.output())
                && network.consumers(tensor).stream().map(Node::name).allMatch(done::contains);
    }

    private void release(String tensor) {
        bench.release(slots.remove(tensor));
    }

    Workbench bench() {
        return bench;
    }

    Network network() {
        return network;
    }

    List<Stage> stages() {
        return stages;
    }

    /** Where a tensor lies. */
    Slot slot(String tensor) {
        return kept(tensor).orElseThrow(() -> new IllegalStateException("tensor '%s' was not kept".formatted(tensor)));
    }

    /** Where a tensor lies, if it was kept. */
    Optional<Slot> kept(String tensor) {
        return Optional.ofNullable(slots.get(tensor));
    }

    /** How a tensor lies, or would. */
    Form form(String tensor) {
        return forms.get(tensor);
    }

    Shape shape(String tensor) {
        return network.shapeOf(tensor);
    }

    /** The pool that wrote a tensor. */
    Optional<Pool> pool(String tensor) {
        return Optional.ofNullable(pools.get(tensor));
    }

    void put(String tensor, Slot slot) {
        slots.put(tensor, slot);
        forms.put(tensor, slot.form());
    }

    void put(String tensor, Pool pool) {
        pools.put(tensor, pool);
    }

    /** Takes a node into the instructions of the one before it, which then do not leave that one's tensor behind. */
    void absorb(Node before, Node node) {
        forms.put(before.output(), forms.getOrDefault(before.output(), Form.of(shape(before.output()))));
        absorbed.add(node.name());
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

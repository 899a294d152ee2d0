package org.lrpexplorer.engine.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.engine.PrunedLayers;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The nodes below the outputs at which two networks do the same to the same relevance: the same parameters and rules, the
 * same tensors of the forward pass, and nothing but such nodes above. What the first network's way back leaves there is the
 * second's.
 */
final class CommonNodes {

    private final Set<String> nodes = new HashSet<>();
    private final Set<String> tensors = new HashSet<>();
    private final Map<String, List<MemorySlot>> lower = new HashMap<>();
    private final Map<String, MemorySlot> totals = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private CommonNodes() {}

    /** No nodes. */
    static CommonNodes none() {
        return new CommonNodes();
    }

    /** Those of two networks from their outputs down. */
    static CommonNodes of(List<BackwardTask> tasks, List<ForwardProgram> forwards) {
        CommonNodes common = new CommonNodes();
        Network first = tasks.get(0).network();
        Network second = tasks.get(1).network();
        if (first.output().equals(second.output()) && namesOf(first, second).equals(namesOf(second, first))) {
            common.find(tasks, forwards);
        }
        return common;
    }

    /** The names of a network's nodes that another has, too, in their order: the second's way back follows the first's. */
    private static List<String> namesOf(Network network, Network other) {
        return network.nodes().stream()
                .map(Node::name)
                .filter(name -> other.node(name).isPresent())
                .toList();
    }

    private void find(List<BackwardTask> tasks, List<ForwardProgram> forwards) {
        Network first = tasks.get(0).network();
        Network second = tasks.get(1).network();
        List<Node> upward = second.nodes();
        for (int n = upward.size() - 1; n >= 0; n--) {
            Node node = upward.get(n);
            Optional<Node> other = first.node(node.name());
            if (isCommon(first, second, node.output())) {
                tensors.add(node.output());
                if (other.filter(o -> alike(o, node, tasks) && readAlike(node, forwards))
                        .isPresent()) {
                    nodes.add(node.name());
                }
            }
        }
    }

    /** Whether a tensor gets its relevance from the same nodes in both networks, all of them common. */
    private boolean isCommon(Network first, Network second, String tensor) {
        List<String> readers = second.consumers(tensor).stream().map(Node::name).toList();
        boolean starts = tensor.equals(second.output());
        return readers.equals(first.consumers(tensor).stream().map(Node::name).toList())
                && starts == readers.isEmpty()
                && nodes.containsAll(readers);
    }

    private static boolean alike(Node one, Node other, List<BackwardTask> tasks) {
        String name = one.name();
        return one.inputs().equals(other.inputs())
                && one.output().equals(other.output())
                && alike(one.layer(), other.layer())
                && tasks.get(0).rules().get(name).equals(tasks.get(1).rules().get(name))
                && PrunedLayers.of(tasks.get(0).network()).contains(name)
                        == PrunedLayers.of(tasks.get(1).network()).contains(name);
    }

    /** Layers that hold arrays are equal only as objects, and those of one precision may be made anew around the same arrays. */
    private static boolean alike(Layer one, Layer other) {
        return one.equals(other)
                || (one instanceof LinearLayer a
                        && other instanceof LinearLayer b
                        && LinearKernels.serve(a)
                        && a.getClass().equals(b.getClass())
                        && a.weight() == b.weight()
                        && alike(a.bias(), b.bias())
                        && WeightRatio.sameWindow(a, b));
    }

    private static boolean alike(Optional<INDArray> one, Optional<INDArray> other) {
        return one.isPresent() == other.isPresent() && one.orElse(null) == other.orElse(null);
    }

    private static boolean readAlike(Node node, List<ForwardProgram> forwards) {
        return node.inputs().stream().allMatch(tensor -> liesAlike(tensor, forwards))
                && liesAlike(node.output(), forwards);
    }

    private static boolean liesAlike(String tensor, List<ForwardProgram> forwards) {
        return forwards.get(0).kept(tensor).equals(forwards.get(1).kept(tensor))
                && Objects.equals(
                        forwards.get(0).extents(tensor), forwards.get(1).extents(tensor))
                && forwards.get(0).pool(tensor).equals(forwards.get(1).pool(tensor));
    }

    /** Whether a node is one of these. */
    boolean has(Node node) {
        return nodes.contains(node.name());
    }

    /** Whether all that arrives at a tensor comes from these. */
    boolean reach(String tensor) {
        return tensors.contains(tensor);
    }

    /** What the first network's node sends, of which the second now has a use, too. */
    void leave(Node node, List<MemorySlot> sent) {
        sent.forEach(MemorySlot::retain);
        lower.put(node.name(), sent);
    }

    /** What the second network's node sends. */
    List<MemorySlot> sent(Node node) {
        return lower.get(node.name());
    }

    /** All that has arrived at a tensor of the first network, of which the second now has a use, too. */
    void leave(String tensor, MemorySlot total) {
        if (!taken.contains(tensor)) {
            totals.put(tensor, total.retain());
        }
    }

    /** All that has arrived at a tensor of the second network, if it was left. */
    Optional<MemorySlot> total(String tensor) {
        return Optional.ofNullable(totals.get(tensor));
    }

    /** The second network's use of that: the one that was left, or a new one of what the first network has not left yet. */
    MemorySlot take(String tensor, MemorySlot total) {
        taken.add(tensor);
        return Optional.ofNullable(totals.remove(tensor)).orElseGet(total::retain);
    }
}

package org.lrpexplorer.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.onednn.Binary;
import org.lrpexplorer.tensor.onednn.Elementwise;
import org.lrpexplorer.tensor.onednn.PostOps;

/** The way back of a plan through one network: from the output, node by node, to the input. */
final class LegProgram {

    private final Workbench bench;
    private final int index;
    private final Network network;
    private final Ways ways;
    private final Slot start;
    private final Map<String, Slot> totals = new HashMap<>();
    private final Map<Slot, Content> contents = new HashMap<>();
    private final Deque<Node> nodes;
    private Reader reader = (leg, reading) -> {};

    /**
     * A program without instructions.
     *
     * @param sharing with another network's way back, if there is another
     */
    LegProgram(Workbench bench, int index, Leg leg, Trunk trunk, Optional<Sharing> sharing) {
        this.bench = bench;
        this.index = index;
        this.network = leg.network();
        this.ways = new Ways(trunk, leg, sharing);
        this.start = bench.temporary(trunk.form(network.output()), false);
        this.nodes = new ArrayDeque<>(network.nodes());
        totals.put(network.output(), start.retain());
    }

    /** Whether there are nodes left to go back through. */
    boolean hasNext() {
        return !nodes.isEmpty();
    }

    /** Whether a node of this name is left. */
    boolean has(String node) {
        return nodes.stream().anyMatch(n -> n.name().equals(node));
    }

    /** The instructions of the next node back. */
    Stage next() {
        Node node = nodes.removeLast();
        List<Runnable> steps = new ArrayList<>();
        lower(node, steps);
        if (nodes.isEmpty()) {
            total(network.input(), steps);
        }
        return new Stage(node, steps);
    }

    private void lower(Node node, List<Runnable> steps) {
        total(node.output(), steps);
        Slot upper = totals.remove(node.output());
        List<Slot> lower = ways.back(node, upper, steps);
        for (int i = 0; i < lower.size(); i++) {
            String tensor = node.inputs().get(i);
            Slot part = lower.get(i);
            steps.add(announce(Reading.Kind.SENT, node.name(), tensor, part));
        }
        bench.release(upper);
        for (int i = 0; i < lower.size(); i++) {
            arrive(node.inputs().get(i), lower.get(i), steps);
        }
    }

    private void arrive(String tensor, Slot part, List<Runnable> steps) {
        Slot before = totals.get(tensor);
        if (before == null) {
            totals.put(tensor, part);
            return;
        }
        Slot sum = before.shared() ? bench.temporary(before.form()) : before;
        steps.add(Elementwise.of(
                bench.session(), Binary.ADD, before.matrix(), part.matrix(), sum.matrix(), PostOps.none()));
        if (sum != before) {
            bench.release(before);
        }
        bench.release(part);
        contents.remove(sum);
        totals.put(tensor, sum);
    }

    private void total(String tensor, List<Runnable> steps) {
        steps.add(announce(Reading.Kind.TOTAL, tensor, tensor, totals.get(tensor)));
    }

    private Runnable announce(Reading.Kind kind, String node, String tensor, Slot slot) {
        boolean map = network.shapeOf(tensor).isMap();
        Content content = contents.computeIfAbsent(slot, s -> new Content(bench, s));
        Reading reading = new Reading(kind, node, tensor, map, content);
        return () -> reader.read(index, reading);
    }

    /** Sets what the outputs start with, row-major {@code [N, classes]}, and who is handed the readings. */
    void start(float[] relevance, Reader listener) {
        reader = listener;
        bench.exchange().write(start, relevance);
    }
}

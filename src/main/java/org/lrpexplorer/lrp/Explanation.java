package org.lrpexplorer.lrp;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.network.OutputGrid;

/**
 * Everything that one relevance propagation found out about one sample. Immutable and free of ND4J; every relevance is
 * finite.
 *
 * @param network the network's name
 * @param request what was explained and how; its target names the class even if the predicted one was asked for
 * @param outputs what the network computed, by class and position
 * @param input the relevance of every input value, in full whatever the detail
 * @param sent what each node sends to each of its inputs, in forward order of the nodes; nothing if only the input is kept
 * @param totals for each tensor, the sum of what its consumers send, keyed by the tensor's name in forward order; the
 *     first is the network's input, the last its output with the start relevance; that of the input if only it is kept
 * @param linearNodes the names of the convolutions and dense layers, in forward order
 * @param heldInputs the tensors of inputs beside the main one that are held at values, in forward order; relevance ends
 *     there, and is kept in full whatever the detail
 */
public record Explanation(
        String network,
        Request request,
        OutputMap outputs,
        Relevance input,
        List<Relevance> sent,
        Map<String, Relevance> totals,
        List<String> linearNodes,
        List<String> heldInputs) {

    /** An explanation of outputs without positions, of a network of one input. */
    public Explanation(
            String network,
            Request request,
            List<Float> logits,
            Relevance input,
            List<Relevance> sent,
            Map<String, Relevance> totals,
            List<String> linearNodes) {
        this(network, request, OutputMap.ofClasses(logits), input, sent, totals, linearNodes, List.of());
    }

    /** Copies what could be changed from outside. */
    public Explanation {
        sent = List.copyOf(sent);
        totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
        linearNodes = List.copyOf(linearNodes);
        heldInputs = List.copyOf(heldInputs);
    }

    /** What each held input gets, in forward order, under the name of its layer. */
    public List<Relevance> held() {
        return heldInputs.stream().map(totals::get).toList();
    }

    /** The relevance that is at any of the network's inputs: the main one and those that are held. */
    public double inputSum() {
        return input.sum() + held().stream().mapToDouble(Relevance::sum).sum();
    }

    /** Which rule each layer had. */
    public Composite composite() {
        return request.composite();
    }

    /** The index of the class that was explained. */
    public int target() {
        return request.target().index().orElseGet(() -> request.target().resolve(outputs));
    }

    /** What the target's output started with. */
    public StartRelevance start() {
        return request.start();
    }

    /** How the outputs are laid out. */
    public OutputGrid grid() {
        return outputs.grid();
    }

    /** The network's outputs; of a map, all positions of a class one after the other. */
    public List<Float> logits() {
        return outputs.values();
    }

    /** The value of each class: its logit, or the sum of its logits over the positions that were explained. */
    public List<Float> classLogits() {
        return outputs.sums(positions());
    }

    /** The positions that were explained, ascending; without positions, the one there is. */
    public int[] positions() {
        int explained = target();
        return request.target().region().resolved(outputs, explained).positions(outputs, explained);
    }

    /** The logit of the class that was explained, or the sum of its logits over the positions that were. */
    public float targetLogit() {
        return classLogits().get(target());
    }

    /** What the convolutions and dense layers send to their inputs, in forward order. */
    public List<Relevance> layers() {
        return sent.stream().filter(r -> linearNodes.contains(r.node())).toList();
    }

    /** What the node sends to its first input, or empty if the network has no such node. */
    public Optional<Relevance> sentBy(String node) {
        return sent.stream().filter(r -> r.node().equals(node)).findFirst();
    }

    /** How many relevances, over everything that was sent, are infinite or not a number; the attributor allows none. */
    public long nonFinite() {
        return sent.stream().mapToLong(Relevance::nonFinite).sum();
    }

    /** About how much memory this holds, in bytes: for a cache bounded by size. What is shared counts once. */
    public long bytes() {
        Set<float[]> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        arrays.add(input.array());
        sent.forEach(relevance -> arrays.add(relevance.array()));
        totals.values().forEach(relevance -> arrays.add(relevance.array()));
        long numbers = outputs.grid().size();
        for (float[] values : arrays) {
            numbers += values.length;
        }
        return Float.BYTES * numbers;
    }
}

package org.lrpexplorer.fusion;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A network after fusion.
 *
 * @param network computes the same logits; its nodes keep their names
 * @param report what became of each BatchNorm
 * @param changedTensors the names of those tensors that both networks have but whose values differ, because a BatchNorm
 *     was moved past them; all others that both have hold the same values
 * @param biasFromShifts for each linear layer that took in a BatchNorm, by node name, the part of its bias that
 *     BatchNorm shifts make up, shaped as the bias
 */
public record Fused(
        Network network, FusionReport report, Set<String> changedTensors, Map<String, INDArray> biasFromShifts) {

    /** The names of the fused network's tensors that the raw one does not have, or not with the same values. */
    public Set<String> ownTensors(Network raw) {
        Set<String> names = new HashSet<>(changedTensors);
        network.nodes().stream()
                .map(Node::output)
                .filter(tensor -> raw.producer(tensor).isEmpty())
                .forEach(names::add);
        return names;
    }

    /** Copies the set and the map; the arrays are shared and not to be written to. */
    public Fused {
        changedTensors = Set.copyOf(changedTensors);
        biasFromShifts = Map.copyOf(biasFromShifts);
    }
}

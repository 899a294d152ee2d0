package org.lrpexplorer.fusion;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A network on its way to being fused.
 *
 * @param network what it has become so far
 * @param shifts for each linear layer that has taken in a BatchNorm, by node name, what BatchNorm shifts make up of its
 *     bias; see {@link Absorption}
 * @param changed the tensors that hold other values than in the network before fusion
 */
record Stage(Network network, Map<String, INDArray> shifts, Set<String> changed) {

    Stage {
        shifts = Map.copyOf(shifts);
        changed = Set.copyOf(changed);
    }

    static Stage first(Network raw) {
        return new Stage(raw, Map.of(), Set.of());
    }

    /** A linear layer, ready to take in a map. */
    Absorption absorption(Node linear) {
        return Absorption.of((LinearLayer) linear.layer(), Optional.ofNullable(shifts.get(linear.name())));
    }

    /**
     * The stage after a BatchNorm is gone.
     *
     * @param instead nodes where it stood, in data-flow order; often none
     * @param rewritten nodes in place of those of the same name
     * @param absorbed what BatchNorm shifts make up of the bias of linear layers among them
     * @param differing the tensors that hold other values than at this stage
     */
    Stage without(
            Node norm,
            List<Node> instead,
            List<Node> rewritten,
            Map<String, INDArray> absorbed,
            Set<String> differing) {
        Map<String, INDArray> allShifts = new HashMap<>(shifts);
        allShifts.putAll(absorbed);
        Set<String> allChanged = new HashSet<>(changed);
        allChanged.addAll(differing);
        return new Stage(Rewiring.replaced(network, norm, instead, rewritten), allShifts, allChanged);
    }
}

package org.lrpexplorer.fusion;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;

/** Finds the dense layers that normalisation bears on. */
final class DenseMix {

    private DenseMix() {}

    /** The names of the dense layers that took in a BatchNorm or have one left beside them, in data-flow order. */
    static List<String> of(Network raw, Network fused, List<FusionEntry> entries) {
        Set<String> absorbed = entries.stream()
                .flatMap(e -> e.into().stream())
                .map(FusionDestination::layer)
                .collect(Collectors.toSet());
        return raw.nodes().stream()
                .filter(n -> n.layer().kind() == LayerKind.DENSE)
                .map(Node::name)
                .filter(name -> absorbed.contains(name)
                        || besideBatchNorm(fused, fused.node(name).orElseThrow()))
                .toList();
    }

    private static boolean besideBatchNorm(Network network, Node dense) {
        return Stream.concat(network.producer(dense.input()).stream(), network.consumers(dense.output()).stream())
                .anyMatch(n -> n.layer().kind() == LayerKind.BATCH_NORM);
    }
}

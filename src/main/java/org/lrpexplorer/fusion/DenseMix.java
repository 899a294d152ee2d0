package org.lrpexplorer.fusion;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;

/** Finds the dense layers that batch normalisation bears on, whether the file calls it that or not. */
final class DenseMix {

    private DenseMix() {}

    /** The names of the dense layers that took in a normalisation or have one left beside them, in data-flow order. */
    static List<String> of(Network raw, Network fused, List<FusionEntry> entries) {
        Set<String> normalising = entries.stream()
                .filter(e -> e.kind().normalisesBatch())
                .flatMap(e -> Stream.concat(
                        Stream.of(e.batchNorm()), e.into().stream().map(FusionDestination::layer)))
                .collect(Collectors.toSet());
        return raw.nodes().stream()
                .filter(n -> n.layer().kind() == LayerKind.DENSE)
                .map(Node::name)
                .filter(name -> normalising.contains(name)
                        || neighbours(fused, fused.node(name).orElseThrow())
                                .map(Node::name)
                                .anyMatch(normalising::contains))
                .toList();
    }

    private static Stream<Node> neighbours(Network network, Node dense) {
        return Stream.concat(network.producer(dense.input()).stream(), network.consumers(dense.output()).stream())
                .filter(n -> n.layer().kind() == LayerKind.BATCH_NORM);
    }
}

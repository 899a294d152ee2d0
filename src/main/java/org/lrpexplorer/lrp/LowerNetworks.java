package org.lrpexplorer.lrp;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.network.Network;

/** What lies below a layer of each of some networks, kept for the layer that was asked for last. */
final class LowerNetworks {

    private final List<Network> networks;
    private final Precision precision;
    private volatile Optional<List<LowerNetwork>> last = Optional.empty();

    LowerNetworks(List<Network> networks, Precision precision) {
        this.networks = List.copyOf(networks);
        this.precision = precision;
    }

    /**
     * What lies below a layer of each network.
     *
     * @throws AttributionException if a network has no such layer
     */
    List<LowerNetwork> below(String layer) {
        Optional<List<LowerNetwork>> known =
                last.filter(all -> all.get(0).layer().equals(layer));
        if (known.isEmpty()) {
            known = Optional.of(networks.stream()
                    .map(network -> new LowerNetwork(network, layer, precision))
                    .toList());
            last = known;
        }
        return known.get();
    }
}

package org.lrpexplorer.fusion;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.network.Network;

/**
 * The result of trying to remove one BatchNorm in one direction.
 *
 * @param network without that BatchNorm; empty if it cannot go this way
 * @param into where it went
 * @param obstacle what stands in the way, as a clause; empty if nothing does
 */
record Attempt(Optional<Network> network, List<Destination> into, String obstacle) {

    static Attempt done(Network network, List<Destination> into) {
        return new Attempt(Optional.of(network), List.copyOf(into), "");
    }

    static Attempt blocked(String obstacle) {
        return new Attempt(Optional.empty(), List.of(), obstacle);
    }
}

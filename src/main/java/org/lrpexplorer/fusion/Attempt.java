package org.lrpexplorer.fusion;

import java.util.List;
import java.util.Optional;

/**
 * The result of trying to remove one BatchNorm in one direction.
 *
 * @param stage without that BatchNorm; empty if it cannot go this way
 * @param into where it went
 * @param obstacle what stands in the way, as a clause; empty if nothing does
 */
record Attempt(Optional<Stage> stage, List<FusionDestination> into, String obstacle) {

    static Attempt done(Stage stage, List<FusionDestination> into) {
        return new Attempt(Optional.of(stage), List.copyOf(into), "");
    }

    static Attempt blocked(String obstacle) {
        return new Attempt(Optional.empty(), List.of(), obstacle);
    }
}

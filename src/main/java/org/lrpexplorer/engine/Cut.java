package org.lrpexplorer.engine;

import java.util.List;
import java.util.Set;

/**
 * A place in the backward passes of one network, or of two side by side, where all relevance lies on one tensor of each
 * network: what is computed below depends on nothing else of what was computed above.
 *
 * @param places one for each network
 */
public record Cut(List<Place> places) {

    /** Copies the list. */
    public Cut {
        places = List.copyOf(places);
    }

    /**
     * Where one network is cut.
     *
     * @param tensor all that arrives there has arrived, and nothing has gone on to its producer
     * @param above the names of the nodes that the relevance has come through
     */
    public record Place(String tensor, Set<String> above) {

        /** Copies the set. */
        public Place {
            above = Set.copyOf(above);
        }
    }

    /** Whether this place is above some nodes of each network, or between them: none of them is above this. */
    public boolean isAbove(List<Set<String>> nodes) {
        for (int i = 0; i < places.size(); i++) {
            if (nodes.get(i).stream().anyMatch(places.get(i).above()::contains)) {
                return false;
            }
        }
        return true;
    }
}

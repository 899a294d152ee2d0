package org.lrpexplorer.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;

/**
 * The cuts at which runs keep relevance: below each linear layer, or group of layers between which there is no cut, the
 * lowest one. Of those with little work between them the lowest is enough, since copying what lies there takes time, too.
 * What they hold of a sample takes 64 MiB at most; in a larger network those near its output are left out, as they spare
 * the least.
 */
public final class Cuts {

    private static final long MOST_VALUES = (64L << 20) / Double.BYTES;

    /** Between two cuts lies at least so much of a pass. */
    private static final double LEAST_SHARE = 1.0 / 8;

    private final List<Walk> walks;
    private final double leastForValue;

    private Cuts(List<Network> networks, double leastForValue) {
        this.leastForValue = leastForValue;
        this.walks = networks.stream().map(Walk::new).toList();
    }

    /**
     * The cuts of one network, or of two that compute the same, from the outputs down.
     *
     * @param networks the second is taken as far as the first before a place is a cut of both
     */
    public static List<Cut> of(List<Network> networks) {
        return of(networks, 0);
    }

    /**
     * The same without those, the lowest one apart, that take longer to keep than they are worth.
     *
     * @param leastForValue how many multiplications of one network lie between two cuts for each value of it that is kept
     */
    public static List<Cut> of(List<Network> networks, double leastForValue) {
        return new Cuts(networks, leastForValue).find();
    }

    private List<Cut> find() {
        Map<Integer, Candidate> lowest = new LinkedHashMap<>();
        Walk first = walks.get(0);
        Walk last = walks.get(walks.size() - 1);
        int linear = 0;
        double multiplyAdds = 0;
        while (first.left.size() > 1) {
            Node node = first.next();
            while (last.has(node) && last.left.size() > 1) {
                last.next();
            }
            linear += node.layer().kind().linear() ? 1 : 0;
            multiplyAdds += multiplyAdds(first.network, node);
            List<Optional<Cut.Place>> places = walks.stream().map(Walk::place).toList();
            if (linear > 0 && !last.has(node) && places.stream().allMatch(Optional::isPresent)) {
                Cut cut = new Cut(places.stream().map(Optional::get).toList());
                lowest.put(linear, new Candidate(cut, multiplyAdds));
            }
        }
        return affordable(new ArrayList<>(lowest.values()));
    }

    private static double multiplyAdds(Network network, Node node) {
        return node.layer() instanceof LinearLayer layer ? layer.multiplyAdds(network.shapeOf(node.input())) : 0;
    }

    /** A cut and how much is multiplied above it. */
    private record Candidate(Cut cut, double multiplyAdds) {}

    private List<Cut> affordable(List<Candidate> downward) {
        List<Cut> kept = new ArrayList<>();
        double least = LEAST_SHARE * walks.get(0).network.multiplyAdds();
        double below = Double.POSITIVE_INFINITY;
        long values = 0;
        for (int i = downward.size() - 1; i >= 0; i--) {
            Candidate candidate = downward.get(i);
            long size = size(candidate.cut);
            if (below - candidate.multiplyAdds >= Math.max(least, leastForValue * size / walks.size())) {
                values += size;
                below = candidate.multiplyAdds;
                if (values <= MOST_VALUES) {
                    kept.add(candidate.cut);
                }
            }
        }
        Collections.reverse(kept);
        return List.copyOf(kept);
    }

    private long size(Cut cut) {
        long size = 0;
        for (int i = 0; i < walks.size(); i++) {
            size += walks.get(i).network.shapeOf(cut.places().get(i).tensor()).size();
        }
        return size;
    }

    /** One network on the way back. */
    private static final class Walk {
        private final Network network;
        private final List<Node> left;
        private final Set<String> above = new HashSet<>();
        private final Set<String> pending = new HashSet<>();

        Walk(Network network) {
            this.network = network;
            this.left = new ArrayList<>(network.nodes());
            pending.add(network.output());
        }

        boolean has(Node node) {
            return network.node(node.name()).isPresent() && !above.contains(node.name());
        }

        Node next() {
            Node node = left.remove(left.size() - 1);
            above.add(node.name());
            pending.remove(node.output());
            pending.addAll(node.inputs());
            return node;
        }

        Optional<Cut.Place> place() {
            return pending.size() == 1
                    ? Optional.of(new Cut.Place(pending.iterator().next(), above))
                    : Optional.empty();
        }
    }
}

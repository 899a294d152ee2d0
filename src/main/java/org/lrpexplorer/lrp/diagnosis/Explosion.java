package org.lrpexplorer.lrp.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lrpexplorer.lrp.ledger.ConservationLedger;
import org.lrpexplorer.lrp.ledger.LedgerEntry;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;

/**
 * Where {@code Σ|R|} explodes. Going back from the output, the first layer that propagates too much need not be where it
 * begins: the layers behind it may have brought relevance close to the limit. So the way that most of the relevance took
 * to that layer is retraced to the output. It begins at the layer that multiplied {@code Σ|R|} most, or, where no single
 * layer did most of it, at the first of those that did much.
 */
final class Explosion {

    private final ConservationLedger ledger;
    private final Network network;
    private final Map<String, LedgerEntry> entries;
    private final ExplosionCause causes;

    Explosion(ConservationLedger ledger, Network network) {
        this.ledger = ledger;
        this.network = network;
        this.entries = ledger.entries().stream().collect(Collectors.toMap(LedgerEntry::node, Function.identity()));
        this.causes = new ExplosionCause(network, entries);
    }

    Origin origin() {
        double start = entries.get(
                        network.producer(network.output()).orElseThrow().name())
                .magnitudes()
                .arrived();
        LedgerEntry first = firstAbove(Fault.LARGEST * start);
        List<LedgerEntry> way = wayTo(first);
        double most = way.stream().mapToDouble(Explosion::growth).max().orElseThrow();
        boolean gradual = most * most < first.magnitudes().sent() / start;
        double enough = gradual ? Origin.much(most) : most;
        LedgerEntry begin = way.stream()
                .filter(entry -> growth(entry) >= enough)
                .findFirst()
                .orElseThrow();
        Origin origin = causes.at(begin, growth(begin));
        return gradual ? origin.goingOnBy(mainCause()) : origin;
    }

    /** The cause that multiplied most on the way to the layer that propagates most. */
    private Cause mainCause() {
        Map<Cause, Double> powers = new EnumMap<>(Cause.class);
        wayTo(largest()).stream()
                .filter(entry -> growth(entry) > 1)
                .forEach(entry ->
                        powers.merge(causes.at(entry, growth(entry)).cause(), Math.log(growth(entry)), Double::sum));
        return powers.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private LedgerEntry largest() {
        return ledger.entries().stream()
                .max(Comparator.comparingDouble(entry -> entry.magnitudes().sent()))
                .orElseThrow();
    }

    private static double growth(LedgerEntry entry) {
        return entry.magnitudes().growth();
    }

    /** The first layer from the output that propagates more than the limit, else the one that propagates most. */
    private LedgerEntry firstAbove(double limit) {
        List<LedgerEntry> forward = ledger.entries();
        for (int i = forward.size() - 1; i >= 0; i--) {
            if (forward.get(i).magnitudes().sent() > limit) {
                return forward.get(i);
            }
        }
        return largest();
    }

    /** The layers from the output to this one, each the largest giver of the one before it; nearest the output first. */
    private List<LedgerEntry> wayTo(LedgerEntry last) {
        List<LedgerEntry> way = new ArrayList<>();
        Optional<LedgerEntry> next = Optional.of(last);
        while (next.isPresent()) {
            way.add(0, next.get());
            next = readers(next.get()).stream()
                    .map(node -> entries.get(node.name()))
                    .max(Comparator.comparingDouble(entry -> entry.magnitudes().sent()));
        }
        return way;
    }

    private List<Node> readers(LedgerEntry entry) {
        return network.consumers(network.node(entry.node()).orElseThrow().output());
    }
}

package org.lrpexplorer.engine.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.RuleAtInput;

/**
 * What the rules of a network derive from one batch, such as denominators, so that another way to explain it that has the
 * same rule at a layer need not compute them anew. Those that were used last are kept, as many as a bound allows. Safe for
 * use by several threads.
 */
final class RulesAtBatch {

    private final long mostBytes;
    private final Map<Place, Kept> known = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    RulesAtBatch(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    private record Place(String node, Rule rule) {}

    private record Kept(RuleAtInput rule, long bytes) {}

    /** One rule at one layer, as it is known or made now. */
    RuleAtInput of(Node node, Rule rule, Supplier<RuleAtInput> making) {
        Place place = new Place(node.name(), rule);
        return find(place).orElseGet(() -> {
            RuleAtInput made = making.get();
            keep(place, new Kept(made, made.bytes()));
            return made;
        });
    }

    private synchronized Optional<RuleAtInput> find(Place place) {
        return Optional.ofNullable(known.get(place)).map(Kept::rule);
    }

    private synchronized void keep(Place place, Kept kept) {
        if (kept.bytes == 0 || kept.bytes > mostBytes || known.containsKey(place)) {
            return;
        }
        known.put(place, kept);
        bytes += kept.bytes;
        while (bytes > mostBytes) {
            bytes -= known.remove(known.keySet().iterator().next()).bytes;
        }
    }

    /** Gives the memory of what is kept back. Nobody may use rules from here any more. */
    synchronized void release() {
        known.values().forEach(kept -> kept.rule.release());
        known.clear();
        bytes = 0;
    }

    /** How much memory is taken by what is kept. */
    synchronized long bytes() {
        return bytes;
    }
}

package org.lrpexplorer.engine.plan;

import java.util.Map;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.Rule;

/**
 * A network to take relevance back through.
 *
 * @param network its parameters in single precision
 * @param rules the rule of each node, by name
 */
record BackwardTask(Network network, Map<String, Rule> rules) {

    /** Copies the rules. */
    BackwardTask {
        rules = Map.copyOf(rules);
    }
}

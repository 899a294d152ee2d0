package org.lrpexplorer.engine;

import java.util.List;
import java.util.Map;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.rule.Rule;

/**
 * What an engine is to run.
 *
 * @param batch the inputs {@code [N, …input shape]}, row-major, channels first; N is one of
 *     {@link Engine#batchSizes}
 * @param rules for each network, the rule of each node by the node's name
 * @param pruning what is pruned in the linear layers
 * @param keepsActivations whether {@link EngineRun#activation} will be asked
 */
public record EngineTask(float[] batch, List<Map<String, Rule>> rules, Pruning pruning, boolean keepsActivations) {

    /** Copies the list of rules; the batch is shared and not to be written to. */
    public EngineTask {
        rules = List.copyOf(rules);
    }
}

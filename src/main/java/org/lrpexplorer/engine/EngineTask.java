package org.lrpexplorer.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.rule.Rule;

/** What an engine is to run. */
public final class EngineTask {

    private final float[] batch;
    private final List<Map<String, Rule>> rules;
    private final Pruning pruning;
    private final boolean keepsActivations;
    private final Optional<Checkpoint> from;

    /**
     * A task.
     *
     * @param batch the inputs {@code [N, …input shape]}, row-major, channels first; N is one of
     *     {@link Engine#batchSizes}; it is shared and not to be written to
     * @param rules for each network, the rule of each node by the node's name
     * @param pruning what is pruned in the linear layers
     * @param keepsActivations whether {@link EngineRun#activation} will be asked
     */
    public EngineTask(float[] batch, List<Map<String, Rule>> rules, Pruning pruning, boolean keepsActivations) {
        this(batch, rules, pruning, keepsActivations, Optional.empty());
    }

    private EngineTask(
            float[] batch,
            List<Map<String, Rule>> rules,
            Pruning pruning,
            boolean keepsActivations,
            Optional<Checkpoint> from) {
        this.from = from;
        this.batch = batch;
        this.rules = List.copyOf(rules);
        this.pruning = pruning;
        this.keepsActivations = keepsActivations;
    }

    /** The same task, whose pass back may go on from where another with the same rules above has come. */
    public EngineTask from(Optional<Checkpoint> checkpoint) {
        return new EngineTask(batch, rules, pruning, keepsActivations, checkpoint);
    }

    /** Where the pass back may begin; empty for the outputs. */
    public Optional<Checkpoint> from() {
        return from;
    }

    /** The inputs; not to be written to. */
    public float[] batch() {
        return batch;
    }

    /** For each network, the rule of each node by the node's name. */
    public List<Map<String, Rule>> rules() {
        return rules;
    }

    /** What is pruned in the linear layers. */
    public Pruning pruning() {
        return pruning;
    }

    /** Whether {@link EngineRun#activation} will be asked. */
    public boolean keepsActivations() {
        return keepsActivations;
    }
}

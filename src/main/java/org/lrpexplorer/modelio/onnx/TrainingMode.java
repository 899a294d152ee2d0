package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.text.Text;

/**
 * Batch normalisations that a file runs in training mode, where they normalise by the statistics of each batch and what
 * they are given as statistics is only updated. Those without statistics of a training are collected here.
 */
final class TrainingMode {
    private static final long FIRST_WITH_ATTRIBUTE = 14;
    private static final int INPUTS_WITHOUT_STATISTICS = 3;

    private final long operatorSet;
    private final List<String> withoutStatistics = new ArrayList<>();

    /**
     * No nodes as yet.
     *
     * @param operatorSet the version of the operators' meaning
     */
    TrainingMode(long operatorSet) {
        this.operatorSet = operatorSet;
    }

    /** Whether a node runs so: an attribute says it, and before operator set 14 that it writes its statistics too. */
    boolean runs(OnnxNode node) {
        if (!node.operator().equals("BatchNormalization")) {
            return false;
        }
        boolean former = operatorSet < FIRST_WITH_ATTRIBUTE;
        if (former && node.has("is_test")) {
            return !node.flag("is_test");
        }
        long written =
                node.outputs().stream().filter(tensor -> !tensor.isEmpty()).count();
        return node.flag("training_mode") || (former && written > 1);
    }

    /**
     * The nodes that a tensor depends on, without those that only compute statistics which are not used.
     *
     * @param ordered each after those whose output it reads
     */
    Set<OnnxNode> leadingTo(String tensor, List<OnnxNode> ordered) {
        Set<OnnxNode> leading = new HashSet<>();
        Set<String> wanted = new HashSet<>(Set.of(tensor));
        for (int i = ordered.size() - 1; i >= 0; i--) {
            OnnxNode node = ordered.get(i);
            if (node.outputs().stream().anyMatch(wanted::contains)) {
                leading.add(node);
                List<String> inputs = node.inputs();
                int used = runs(node) ? Math.min(inputs.size(), INPUTS_WITHOUT_STATISTICS) : inputs.size();
                wanted.addAll(inputs.subList(0, used));
            }
        }
        return leading;
    }

    /** Collects a node that holds no statistics of a training. */
    void addWithoutStatistics(OnnxNode node) {
        withoutStatistics.add(node.name());
    }

    /**
     * Ends the reading if any node was added.
     *
     * @throws Unreadable naming the nodes and the way to export them
     */
    void throwIfAny() {
        if (!withoutStatistics.isEmpty()) {
            throw new Unreadable(Text.of(
                    "it was exported in training mode: where the statistics of the training belong, the BatchNormalization%s %s"
                            + " only hold%s placeholders (mean 0, variance 1) or those of each batch; call"
                            + " model.eval() before you export it (of Keras, do not call it with training=True)",
                    withoutStatistics.size() == 1 ? "" : "s",
                    QuotedName.several(withoutStatistics),
                    withoutStatistics.size() == 1 ? "s" : ""));
        }
    }
}

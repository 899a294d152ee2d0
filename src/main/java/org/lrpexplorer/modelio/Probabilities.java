package org.lrpexplorer.modelio;

import java.util.List;
import java.util.Set;

/** Finds the logits: the tensor before any node that only turns them into probabilities. */
final class Probabilities {
    private static final Set<String> OPERATORS = Set.of("Softmax", "LogSoftmax", "Sigmoid");
    private static final Set<String> WRAPPERS = Set.of("Identity", "Cast", "Dropout");

    private Probabilities() {}

    /** The logits' tensor behind an output; what was left out is added to the notes. */
    static String takenOff(OnnxGraph graph, String chosen, List<String> notes) {
        String output = chosen;
        String bare = output;
        for (int steps = 0; steps < WRAPPERS.size() + OPERATORS.size(); steps++) {
            OnnxNode node = graph.producer(bare).orElse(null);
            if (node == null || !node.hasInput(0)) {
                return output;
            }
            bare = node.input(0);
            if (OPERATORS.contains(node.operator())) {
                notes.add("The final %s %s was taken off: the explanation starts at the logits in front of it."
                        .formatted(node.operator(), Unreadable.quoted(node.name())));
                output = bare;
            } else if (!WRAPPERS.contains(node.operator())) {
                return output;
            }
        }
        return output;
    }
}

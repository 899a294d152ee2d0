package org.lrpexplorer.modelio;

import java.util.List;
import java.util.Set;

/** Finds the tensor to explain: the logits, before any node that only turns them into probabilities. */
final class OutputChoice {
    private static final Set<String> PROBABILITIES = Set.of("Softmax", "LogSoftmax", "Sigmoid");
    private static final Set<String> WRAPPERS = Set.of("Identity", "Cast", "Dropout");

    private OutputChoice() {}

    /**
     * The logits' tensor; what was left out is added to the notes.
     *
     * @throws Unreadable if the graph has no output
     */
    static String logits(OnnxGraph graph, List<String> notes) {
        List<String> outputs = graph.outputs();
        if (outputs.isEmpty()) {
            throw new Unreadable("it declares no output; it may be damaged or cut short");
        }
        String output = outputs.get(0);
        if (outputs.size() > 1) {
            notes.add("The file has %d outputs; the first one, %s, is explained."
                    .formatted(outputs.size(), Unreadable.quoted(output)));
        }
        String bare = output;
        for (int steps = 0; steps < WRAPPERS.size() + PROBABILITIES.size(); steps++) {
            OnnxNode node = graph.producer(bare).orElse(null);
            if (node == null || !node.hasInput(0)) {
                return output;
            }
            bare = node.input(0);
            if (PROBABILITIES.contains(node.operator())) {
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

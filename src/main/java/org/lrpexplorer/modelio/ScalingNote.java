package org.lrpexplorer.modelio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.text.Text;

/** Which nodes are read as scalings by constants, in one sentence: a frozen network has two of them a layer. */
final class ScalingNote {
    private static final int MOST_NAMES = 4;

    private final List<String> nodes = new ArrayList<>();

    void add(OnnxNode node) {
        nodes.add(Text.of("%s %s", node.operator(), Unreadable.quoted(node.name())));
    }

    /** The sentence; empty if there are no such nodes. */
    Optional<String> sentence() {
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        String named = String.join(", ", nodes.subList(0, Math.min(nodes.size(), MOST_NAMES)));
        String all = nodes.size() > MOST_NAMES ? Text.of("%s and %d more", named, nodes.size() - MOST_NAMES) : named;
        return Optional.of(
                nodes.size() == 1
                        ? Text.of(
                                "The %s by a constant is read as a scaling of each channel, which rules and fusion treat as"
                                        + " a BatchNorm.",
                                all)
                        : Text.of(
                                "%s by constants are read as scalings of each channel, which rules and fusion treat as a"
                                        + " BatchNorm.",
                                all));
    }
}

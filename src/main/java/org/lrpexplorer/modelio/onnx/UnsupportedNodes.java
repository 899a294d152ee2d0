package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.text.Text;

/** Collects the nodes that cannot be read, so that a person learns of all of them at once. */
final class UnsupportedNodes {
    private static final int NAMED = 12;

    private final Map<String, List<String>> byOperator = new LinkedHashMap<>();

    void add(OnnxNode node, String reason) {
        String name = QuotedName.of(node.name());
        byOperator
                .computeIfAbsent(QuotedName.plain(node.operator()), unused -> new ArrayList<>())
                .add(reason.isEmpty() ? name : name + ": " + reason);
    }

    /**
     * Ends the reading if any node was added.
     *
     * @throws Unreadable naming every operator and its nodes
     */
    void throwIfAny() {
        if (!byOperator.isEmpty()) {
            throw new Unreadable("it uses operators that are not supported: "
                    + byOperator.entrySet().stream()
                            .map(entry -> Text.of("%s (%s)", entry.getKey(), names(entry.getValue())))
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String names(List<String> names) {
        String shown = String.join("; ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? shown : shown + Text.of("; and %d more", names.size() - NAMED);
    }
}

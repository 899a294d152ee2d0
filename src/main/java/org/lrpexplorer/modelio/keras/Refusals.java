package org.lrpexplorer.modelio.keras;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.text.Text;

/** Collects the layers that cannot be read, so that a person learns of all of them at once. */
final class Refusals {
    private static final int NAMED = 12;

    private final Map<String, List<String>> byKind = new LinkedHashMap<>();

    void add(String kind, String path, String reason) {
        String name = QuotedName.of(path);
        byKind.computeIfAbsent(QuotedName.plain(kind), unused -> new ArrayList<>())
                .add(reason.isEmpty() ? name : name + ": " + reason);
    }

    /**
     * Ends the reading if any layer was added.
     *
     * @throws Unreadable naming every kind of layer and its layers
     */
    void throwIfAny() {
        if (!byKind.isEmpty()) {
            throw new Unreadable("it uses layers that are not supported: "
                    + byKind.entrySet().stream()
                            .map(entry -> Text.of("%s (%s)", entry.getKey(), names(entry.getValue())))
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String names(List<String> names) {
        String shown = String.join("; ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? shown : shown + Text.of("; and %d more", names.size() - NAMED);
    }
}

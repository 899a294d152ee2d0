package org.lrpexplorer.modelio.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lrpexplorer.text.Text;

/** Collects the nodes or layers that cannot be read, so that a person learns of all of them at once. */
public final class UnsupportedParts {
    private static final int NAMED = 12;

    private final String what;
    private final Map<String, List<String>> byKind = new LinkedHashMap<>();

    /**
     * None as yet.
     *
     * @param what their kinds are called in the format, in the plural
     */
    public UnsupportedParts(String what) {
        this.what = what;
    }

    /**
     * Adds one.
     *
     * @param reason why it is not supported; empty if none of its kind is
     */
    public void add(String kind, String name, String reason) {
        String quoted = QuotedName.of(name);
        byKind.computeIfAbsent(QuotedName.plain(kind), unused -> new ArrayList<>())
                .add(reason.isEmpty() ? quoted : quoted + ": " + reason);
    }

    /**
     * Ends the reading if any was added.
     *
     * @throws Unreadable naming every kind and its nodes or layers
     */
    public void throwIfAny() {
        if (!byKind.isEmpty()) {
            throw new Unreadable(Text.of("it uses %s that are not supported: ", what)
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

package org.lrpexplorer.modelio.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lrpexplorer.text.Text;

/**
 * Collects the nodes or layers that cannot be read, so that a person learns of all of them at once: each kind once, and
 * of a kind each reason once.
 */
public final class UnsupportedParts {
    private static final int MOST_REASONS = 12;

    private final String what;
    private final Map<String, Map<String, List<String>>> byKind = new LinkedHashMap<>();

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
        byKind.computeIfAbsent(QuotedName.plain(kind), unused -> new LinkedHashMap<>())
                .computeIfAbsent(reason, unused -> new ArrayList<>())
                .add(name);
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
                            .map(entry -> Text.of("%s (%s)", entry.getKey(), reasons(entry.getValue())))
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String reasons(Map<String, List<String>> names) {
        String shown = names.entrySet().stream()
                .limit(MOST_REASONS)
                .map(entry ->
                        QuotedName.several(entry.getValue()) + (entry.getKey().isEmpty() ? "" : ": " + entry.getKey()))
                .collect(Collectors.joining("; "));
        return names.size() <= MOST_REASONS
                ? shown
                : shown + Text.of("; and %d more reasons", names.size() - MOST_REASONS);
    }
}

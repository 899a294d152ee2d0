package org.lrpexplorer.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.text.Text;

/** What was computed and how, for people and for the file that holds the result. */
final class Facts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> all = new LinkedHashMap<>();
    private final StringBuilder shown = new StringBuilder();

    /** Adds a fact. */
    Facts line(String name, String value) {
        all.put(name, value);
        show(name, value);
        return this;
    }

    /** Adds several of a kind, each shown on a line of its own. */
    Facts lines(String name, List<String> values) {
        all.put(name, List.copyOf(values));
        values.forEach(value -> show(name, value));
        return this;
    }

    /** Adds one that takes several lines, of which only the first bears the name. */
    Facts paragraph(String name, List<String> lines) {
        all.put(name, List.copyOf(lines));
        for (int i = 0; i < lines.size(); i++) {
            show(i == 0 ? name : "", lines.get(i));
        }
        return this;
    }

    /** Adds what only the file tells. */
    Facts detail(String name, List<String> values) {
        all.put(name, List.copyOf(values));
        return this;
    }

    private void show(String name, String value) {
        shown.append(Text.of("%-11s%s%n", name, value));
    }

    /** Everything, as a JSON object. */
    ObjectNode json() {
        return JSON.valueToTree(all);
    }

    /** What is shown, a line for each fact. */
    @Override
    public String toString() {
        return shown.toString();
    }
}

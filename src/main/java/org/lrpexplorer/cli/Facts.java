package org.lrpexplorer.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was computed and how, in order, for people and for the file that holds the result. */
final class Facts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> lines = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    /** Adds a fact that fits on a line. */
    Facts line(String name, String value) {
        lines.put(name, value);
        return this;
    }

    /** Adds what only the file tells. */
    Facts list(String name, List<String> values) {
        lists.put(name, List.copyOf(values));
        return this;
    }

    /** Everything, as a JSON object. */
    String json() {
        Map<String, Object> all = new LinkedHashMap<>(lines);
        all.putAll(lists);
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }

    /** The facts that fit on a line, one under the other. */
    @Override
    public String toString() {
        int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
        return lines.entrySet().stream()
                .map(line ->
                        line.getKey() + " ".repeat(width + 2 - line.getKey().length()) + line.getValue() + "\n")
                .collect(Collectors.joining());
    }
}

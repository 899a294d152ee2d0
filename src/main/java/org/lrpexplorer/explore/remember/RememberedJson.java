package org.lrpexplorer.explore.remember;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What is remembered as JSON. Whatever of it cannot be understood is left out. */
final class RememberedJson {

    private static final int VERSION = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RememberedJson() {}

    static byte[] write(Remembered remembered) throws JsonProcessingException {
        ObjectNode root = JSON.createObjectNode().put("version", VERSION);
        remembered.window().ifPresent(window -> root.putObject("window")
                .put("x", window.x())
                .put("y", window.y())
                .put("width", window.width())
                .put("height", window.height())
                .put("maximized", window.maximized()));
        addAll(root.putArray("recentNetworks"), remembered.networks());
        addAll(root.putArray("recentDatasets"), remembered.datasets());
        remembered.network().ifPresent(network -> root.put("network", network.toString()));
        remembered.dataset().ifPresent(dataset -> root.put("dataset", dataset.toString()));
        ObjectNode settings = root.putObject("settings");
        new TreeMap<>(remembered.settings()).forEach(settings::put);
        addAll(root.putArray("dismissed"), new TreeSet<>(remembered.dismissed()));
        return JSON.writeValueAsBytes(root);
    }

    private static void addAll(ArrayNode array, Collection<?> items) {
        items.forEach(item -> array.add(item.toString()));
    }

    /**
     * What a file holds; empty if it is of another version.
     *
     * @throws IOException if it is no JSON
     */
    static Optional<Remembered> read(byte[] file) throws IOException {
        JsonNode root = JSON.readTree(file);
        if (root.path("version").asInt() != VERSION) {
            return Optional.empty();
        }
        Map<String, String> settings = new TreeMap<>();
        root.path("settings").properties().forEach(field -> {
            if (field.getValue().isTextual()) {
                settings.put(field.getKey(), field.getValue().textValue());
            }
        });
        return Optional.of(new Remembered(
                placement(root.path("window")),
                paths(root.path("recentNetworks")),
                paths(root.path("recentDatasets")),
                path(root.path("network")),
                path(root.path("dataset")),
                settings,
                Set.copyOf(texts(root.path("dismissed")).distinct().toList())));
    }

    private static Optional<Remembered.Placement> placement(JsonNode window) {
        double width = window.path("width").asDouble();
        double height = window.path("height").asDouble();
        return width > 0 && height > 0
                ? Optional.of(new Remembered.Placement(
                        window.path("x").asDouble(),
                        window.path("y").asDouble(),
                        width,
                        height,
                        window.path("maximized").asBoolean()))
                : Optional.empty();
    }

    private static List<Path> paths(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .flatMap(item -> path(item).stream())
                .toList();
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }

    private static Optional<Path> path(JsonNode text) {
        try {
            return text.isTextual() ? Optional.of(Path.of(text.textValue())) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

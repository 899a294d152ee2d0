package org.lrpexplorer.modelio.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One layer of a model's configuration: its class, its name and typed access to what it is set to. */
final class LayerConfig {
    private final String className;
    private final String name;
    private final String module;
    private final JsonNode config;
    private final Optional<Model> model;
    private final List<Call> calls;

    /**
     * A layer.
     *
     * @param module the Python module of its class, empty where the file does not say
     * @param model the model that the layer is, if it is one
     * @param calls where it is applied, in order
     */
    LayerConfig(
            String className, String name, String module, JsonNode config, Optional<Model> model, List<Call> calls) {
        this.className = className;
        this.name = name;
        this.module = module;
        this.config = config;
        this.model = model;
        this.calls = List.copyOf(calls);
    }

    String className() {
        return className;
    }

    String name() {
        return name;
    }

    Optional<Model> model() {
        return model;
    }

    List<Call> calls() {
        return calls;
    }

    /** Whether this is a function of tensors that Keras 3 made a layer of, such as {@code x + 1}. */
    boolean isOperation() {
        return module.contains(".ops.");
    }

    /** The layers in it that are no models, however deep; the layer itself if it is none. */
    List<LayerConfig> leaves() {
        if (model.isEmpty()) {
            return List.of(this);
        }
        List<LayerConfig> all = new ArrayList<>();
        model.get().layers().forEach(layer -> all.addAll(layer.leaves()));
        return all;
    }

    boolean has(String key) {
        return config.hasNonNull(key);
    }

    JsonNode value(String key) {
        return config.path(key);
    }

    String text(String key, String otherwise) {
        return has(key) ? config.get(key).asText() : otherwise;
    }

    boolean flag(String key, boolean otherwise) {
        return has(key) ? config.get(key).asBoolean(otherwise) : otherwise;
    }

    int integer(String key, int otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        if (!config.get(key).canConvertToInt()) {
            throw problem("sets %s to no whole number".formatted(key));
        }
        return config.get(key).asInt();
    }

    /** A number, also where Keras wrote it as an array of one. */
    double number(String key, double otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        JsonNode plain = plain(config.get(key));
        if (!plain.isNumber()) {
            throw problem("sets %s to no number".formatted(key));
        }
        return plain.asDouble();
    }

    /** What stands inside of lists of one and of the objects into which Keras 2 and 3 wrap arrays. */
    static JsonNode plain(JsonNode node) {
        JsonNode plain = node;
        while ((plain.isArray() && plain.size() == 1) || plain.isObject()) {
            plain = plain.isArray() ? plain.get(0) : (plain.has("config") ? plain.path("config") : plain).path("value");
        }
        return plain;
    }

    /** Two extents, rows and columns, also where one number stands for both. */
    int[] pair(String key, int otherwise) {
        JsonNode value = config.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return new int[] {otherwise, otherwise};
        }
        if (value.canConvertToInt()) {
            return new int[] {value.asInt(), value.asInt()};
        }
        if (value.size() != 2
                || !value.get(0).canConvertToInt()
                || !value.get(1).canConvertToInt()) {
            throw problem("sets %s to something other than two whole numbers".formatted(key));
        }
        return new int[] {value.get(0).asInt(), value.get(1).asInt()};
    }

    /** A failure that ends the reading. */
    KerasException problem(String reason) {
        return problem(reason, null);
    }

    /** A failure that ends the reading, with what caused it. */
    KerasException problem(String reason, Throwable cause) {
        return new KerasException(
                "its layer %s (%s) %s".formatted(KerasException.quoted(name), className, reason), cause);
    }
}

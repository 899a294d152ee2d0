package org.lrpexplorer.modelio.keras;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.text.Text;

/** Reads the configuration of a model, as Keras 1 to 3 write it. */
final class ConfigParser {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int DEEPEST = 20;
    private static final int MOST_LAYERS = 20_000;
    private static final Set<String> FUNCTIONAL = Set.of("Functional", "Model");
    private static final List<String> INPUT_SHAPES = List.of("batch_input_shape", "batch_shape");

    private int count;

    /**
     * The model of a configuration.
     *
     * @throws Unreadable if it is no JSON, or lacks what a model must say
     */
    static Model parse(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            String className = text(root, "class_name", "its model").orElse("");
            JsonNode config = root.path("config");
            boolean known = FUNCTIONAL.contains(className) || className.equals("Sequential");
            if (className.isEmpty() || (known && !config.isArray() && !config.has("layers"))) {
                throw new Unreadable("its configuration does not say what layers the model has; build the model from"
                        + " Sequential or Functional models and save it again");
            }
            return new ConfigParser()
                    .model(className, root.path("config"), 0)
                    .orElseThrow(() -> new Unreadable(Text.of(
                            "it is a model of the class %s, whose wiring only its Python code knows; build it from"
                                    + " Sequential or Functional models and save it again",
                            QuotedName.of(className))));
        } catch (JsonProcessingException e) {
            throw new Unreadable("its configuration is damaged or cut short", e);
        }
    }

    /** The version of Keras in a JSON text that names it. */
    static Optional<String> version(String json) {
        try {
            return text(JSON.readTree(json), "keras_version", "its metadata");
        } catch (JsonProcessingException e) {
            throw new Unreadable("its metadata are damaged or cut short", e);
        }
    }

    private Optional<Model> model(String className, JsonNode config, int depth) {
        if (depth > DEEPEST) {
            throw new Unreadable(Text.of("its models lie more than %d deep in one another", DEEPEST));
        }
        if (className.equals("Sequential")) {
            return Optional.of(sequential(config, depth));
        }
        boolean wired = FUNCTIONAL.contains(className) && config.path("layers").isArray();
        return wired ? Optional.of(functional(config, depth)) : Optional.empty();
    }

    private Model functional(JsonNode config, int depth) {
        List<LayerConfig> layers = new ArrayList<>();
        for (JsonNode layer : config.path("layers")) {
            List<Call> calls = new ArrayList<>();
            layer.path("inbound_nodes").forEach(call -> calls.add(Wiring.call(call)));
            layers.add(layer(layer, layers.size(), calls, depth));
        }
        return new Model(layers, Wiring.refs(config.path("input_layers")), Wiring.refs(config.path("output_layers")));
    }

    private Model sequential(JsonNode config, int depth) {
        JsonNode listed = config.isArray() ? config : config.path("layers");
        if (!listed.isArray()) {
            throw new Unreadable("it holds a model whose layers are not a list; it may be damaged");
        }
        List<LayerConfig> layers = new ArrayList<>();
        Ref last = null;
        for (JsonNode node : listed) {
            boolean isInput = "InputLayer".equals(node.path("class_name").textValue());
            if (last == null && !isInput) {
                last = new Ref(input(layers, config, node), 0, 0);
            }
            List<Call> calls = isInput
                    ? List.of()
                    : List.of(new Call(List.of(new Argument(Optional.of(last), MissingNode.getInstance())), Map.of()));
            LayerConfig layer = layer(node, layers.size(), calls, depth);
            layers.add(layer);
            last = new Ref(layer.name(), 0, 0);
        }
        if (last == null) {
            throw new Unreadable("it holds a model without layers");
        }
        return new Model(layers, List.of(new Ref(layers.get(0).name(), 0, 0)), List.of(last));
    }

    /** Adds the input that a Sequential model leaves out where its first layer states the shape. */
    private static String input(List<LayerConfig> layers, JsonNode config, JsonNode first) {
        JsonNode shape = shape(first.path("config"));
        if (shape.isMissingNode() && first.path("config").path("layers").size() > 0) {
            shape = shape(first.path("config").path("layers").path(0).path("config"));
        }
        JsonNode stated = shape.isMissingNode() ? config.path("build_input_shape") : shape;
        JsonNode own = JSON.createObjectNode().set("batch_shape", stated.isMissingNode() ? null : stated);
        String name = text(first.path("config"), "name", numbered(0)).orElse("layer") + "_input";
        layers.add(new LayerConfig("InputLayer", name, "", own, Optional.empty(), List.of()));
        return name;
    }

    private static JsonNode shape(JsonNode config) {
        return INPUT_SHAPES.stream()
                .map(config::path)
                .filter(JsonNode::isArray)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private LayerConfig layer(JsonNode node, int index, List<Call> calls, int depth) {
        if (++count > MOST_LAYERS) {
            throw new Unreadable(Text.of("with more than %d layers it is too large", MOST_LAYERS));
        }
        String place = numbered(index);
        String className = text(node, "class_name", place).orElse("");
        JsonNode config = node.path("config");
        if (className.isEmpty() || !config.isContainerNode()) {
            throw new Unreadable(place + " is damaged");
        }
        String name = text(node, "name", place)
                .or(() -> text(config, "name", place))
                .filter(stated -> !stated.isEmpty())
                .orElse(className + "_" + index);
        return new LayerConfig(
                className,
                name,
                text(node, "module", place).orElse(""),
                config,
                model(className, config, depth + 1),
                calls);
    }

    private static String numbered(int index) {
        return Text.of("its layer number %d", index + 1);
    }

    /** A text of an object, for which no other value may stand; empty where it is left out or null. */
    private static Optional<String> text(JsonNode node, String field, String whose) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new Unreadable(
                    Text.of("%s sets %s to %s, not to a text", whose, field, QuotedName.of(value.toString())));
        }
        return Optional.of(value.textValue());
    }

    /** The elements of a JSON array. */
    static List<JsonNode> elements(JsonNode node) {
        List<JsonNode> elements = new ArrayList<>();
        if (node instanceof ArrayNode) {
            node.forEach(elements::add);
        }
        return elements;
    }
}

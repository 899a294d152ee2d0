package org.lrpexplorer.modelio.keras;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.text.Text;

/**
 * How a configuration says what a layer reads. Keras 2 writes {@code [name, call, output, arguments by name]} for each
 * tensor, Keras 3 an object for each call, in which tensors are objects that name their history.
 */
final class Wiring {
    private static final String CONSTANT = "_CONSTANT_VALUE";
    private static final int DEEPEST = 8;

    private Wiring() {}

    /** One application of a layer. */
    static Call call(JsonNode node) {
        if (node.isObject()) {
            List<Argument> arguments = new ArrayList<>();
            node.path("args").forEach(argument -> collect(argument, arguments, 0));
            return new Call(arguments, named(node.path("kwargs")));
        }
        List<JsonNode> entries = startsWithName(node) ? List.of(node) : ConfigParser.elements(node);
        List<Argument> arguments = new ArrayList<>();
        Map<String, Argument> named = new LinkedHashMap<>();
        for (JsonNode entry : entries) {
            boolean constant = CONSTANT.equals(entry.path(0).textValue());
            arguments.add(
                    constant
                            ? new Argument(Optional.empty(), entry.path(2))
                            : new Argument(Optional.of(ref(entry)), MissingNode.getInstance()));
            named.putAll(named(entry.path(3)));
        }
        return new Call(arguments, named);
    }

    /** The tensors that a model is fed or gives out: one, a list of them, or some by name. */
    static List<Ref> refs(JsonNode node) {
        List<Ref> refs = new ArrayList<>();
        if (startsWithName(node)) {
            refs.add(ref(node));
        } else {
            node.forEach(entry -> refs.add(ref(entry)));
        }
        return refs;
    }

    private static boolean startsWithName(JsonNode node) {
        return node.path(0).isTextual() && isIndex(node.path(1));
    }

    private static boolean isIndex(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToInt();
    }

    private static Ref ref(JsonNode entry) {
        JsonNode output = entry.path(2);
        if (!startsWithName(entry) || !(output.isMissingNode() || isIndex(output))) {
            throw new Unreadable(Text.of(
                    "the wiring of its layers is damaged: it holds %s in place of a layer's name and numbers",
                    QuotedName.of(entry.toString())));
        }
        return new Ref(entry.path(0).textValue(), entry.path(1).intValue(), output.intValue());
    }

    private static Map<String, Argument> named(JsonNode node) {
        Map<String, Argument> named = new LinkedHashMap<>();
        node.properties().forEach(field -> {
            List<Argument> arguments = new ArrayList<>();
            collect(field.getValue(), arguments, 0);
            if (arguments.size() == 1) {
                named.put(field.getKey(), arguments.get(0));
            }
        });
        return named;
    }

    private static void collect(JsonNode node, List<Argument> arguments, int depth) {
        JsonNode history = node.path("config").path("keras_history");
        if (history.isArray()) {
            arguments.add(new Argument(Optional.of(ref(history)), MissingNode.getInstance()));
        } else if (startsWithName(node) && node.size() == 3) {
            arguments.add(new Argument(Optional.of(ref(node)), MissingNode.getInstance()));
        } else if (node.isArray() && depth < DEEPEST) {
            node.forEach(element -> collect(element, arguments, depth + 1));
        } else {
            arguments.add(new Argument(Optional.empty(), node));
        }
    }
}

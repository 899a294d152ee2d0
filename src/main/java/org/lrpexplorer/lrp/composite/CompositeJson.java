package org.lrpexplorer.lrp.composite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.RuleException;
import org.lrpexplorer.rule.Rules;
import org.lrpexplorer.text.Text;

/** Composites as JSON text; {@link CompositeFiles} says what it looks like. */
final class CompositeJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What the text is, for messages, such as "The composite file a.json". */
    private final String what;

    CompositeJson(String what) {
        this.what = what;
    }

    static String write(Composite composite) {
        try {
            return JSON.writeValueAsString(tree(composite)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts can be written", e);
        }
    }

    static String line(Composite composite) {
        return tree(composite).toString();
    }

    private static ObjectNode tree(Composite composite) {
        ObjectNode root = JSON.createObjectNode().put("name", composite.name());
        if (!composite.isLrp()) {
            root.put("method", composite.procedure().notation());
        }
        ArrayNode lines = root.putArray("assignments");
        for (Assignment assignment : composite.assignments()) {
            ObjectNode line = lines.addObject();
            assignment.where().fold(kinds -> put(line, kinds), named -> line.put("layer", named.node()));
            line.put("rule", assignment.rule().notation());
        }
        return root;
    }

    private static ObjectNode put(ObjectNode line, Selector.OfKind selector) {
        ArrayNode kinds = line.putArray("kinds");
        selector.kinds().stream().sorted().map(LayerKind::label).forEach(kinds::add);
        return line.put("position", selector.position().describe());
    }

    Composite read(String json) {
        JsonNode root = parse(json);
        requireKeys(what, root, Set.of("name", "method", "assignments"));
        String name = text(what, root, "name");
        JsonNode lines = root.path("assignments");
        if (!lines.isArray()) {
            throw new CompositeException(Text.of("%s needs \"assignments\", a list.", what));
        }
        List<Assignment> assignments = new ArrayList<>();
        for (JsonNode line : lines) {
            assignments.add(assignment(Text.of("%s, assignment %d,", what, assignments.size() + 1), line));
        }
        return root.has("method")
                ? new Composite(name, assignments, procedure(text(what, root, "method")))
                : new Composite(name, assignments);
    }

    private Procedure procedure(String notation) {
        try {
            return Procedures.parse(notation);
        } catch (RuleException e) {
            throw new CompositeException(Text.of("%s has no usable method: %s", what, e.getMessage()));
        }
    }

    private JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            String where = Optional.ofNullable(e.getLocation())
                    .map(location -> Text.of(" (line %d)", location.getLineNr()))
                    .orElse("");
            throw new CompositeException(Text.of("%s is not valid JSON%s.", what, where));
        }
    }

    private static Assignment assignment(String place, JsonNode line) {
        requireKeys(place, line, Set.of("layer", "kinds", "position", "rule"));
        if (line.has("layer") == line.has("kinds") || (line.has("layer") && line.has("position"))) {
            throw new CompositeException(
                    Text.of("%s needs either \"layer\" or \"kinds\", the latter perhaps with \"position\".", place));
        }
        return new Assignment(
                line.has("layer") ? Selector.named(text(place, line, "layer")) : ofKind(place, line),
                rule(place, line));
    }

    private static Selector ofKind(String place, JsonNode line) {
        JsonNode names = line.path("kinds");
        Set<LayerKind> kinds = EnumSet.noneOf(LayerKind.class);
        StreamSupport.stream(names.spliterator(), false)
                .map(name -> oneOf(place, "kind of layer", LayerKind.values(), LayerKind::label, name.asText()))
                .forEach(kinds::add);
        if (!names.isArray() || kinds.isEmpty()) {
            throw new CompositeException(Text.of("%s needs \"kinds\", a list of at least one kind of layer.", place));
        }
        Position position = line.has("position")
                ? oneOf(place, "position", Position.values(), Position::describe, text(place, line, "position"))
                : Position.ANY;
        return new Selector.OfKind(kinds, position);
    }

    private static Rule rule(String place, JsonNode line) {
        try {
            return Rules.parse(text(place, line, "rule"));
        } catch (RuleException e) {
            throw new CompositeException(Text.of("%s has no usable rule: %s", place, e.getMessage()));
        }
    }

    private static <T> T oneOf(String place, String what, T[] all, Function<T, String> label, String name) {
        return Arrays.stream(all)
                .filter(each -> label.apply(each).equals(name))
                .findFirst()
                .orElseThrow(() -> new CompositeException(Text.of(
                        "%s names the %s '%s', but there are only %s.",
                        place, what, name, Arrays.stream(all).map(label).collect(Collectors.joining(", ")))));
    }

    private static String text(String place, JsonNode node, String key) {
        if (!node.path(key).isTextual() || node.path(key).asText().isBlank()) {
            throw new CompositeException(Text.of("%s needs \"%s\", a text.", place, key));
        }
        return node.path(key).asText();
    }

    private static void requireKeys(String place, JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            throw new CompositeException(Text.of("%s must be an object in braces.", place));
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw new CompositeException(Text.of(
                        "%s has the unknown key \"%s\"; the keys are %s.",
                        place, key, known.stream().sorted().collect(Collectors.joining(", "))));
            }
        });
    }
}

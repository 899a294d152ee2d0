package org.lrpexplorer.evaluate.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.lrpexplorer.text.Text;

/** Reads the fields of a JSON object and accepts nothing that it does not know. */
final class JsonObjectReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String place;
    private final JsonNode object;

    /**
     * An object.
     *
     * @param place what it is, for messages, such as "The experiment a.json"
     * @param known the fields that it may have
     * @throws ExperimentException if it is no object or has others
     */
    JsonObjectReader(String place, JsonNode object, Set<String> known) {
        this.place = place;
        this.object = object;
        if (!object.isObject()) {
            throw problem("must be an object in braces");
        }
        object.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw new ExperimentException(Text.of(
                        "%s has the unknown field \"%s\"; the fields are %s.",
                        place, key, known.stream().sorted().collect(Collectors.joining(", "))));
            }
        });
    }

    /** The tree of a text. */
    static JsonNode parse(String place, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            String where = Optional.ofNullable(e.getLocation())
                    .map(location -> Text.of(" (line %d)", location.getLineNr()))
                    .orElse("");
            throw new ExperimentException(Text.of("%s is not valid JSON%s.", place, where), e);
        }
    }

    boolean has(String key) {
        return object.has(key);
    }

    JsonNode get(String key) {
        return object.get(key);
    }

    Optional<String> text(String key) {
        return value(key, "a text", node -> node.isTextual() && !node.asText().isBlank())
                .map(JsonNode::asText);
    }

    Optional<Long> number(String key) {
        return value(key, "a whole number", JsonNode::canConvertToLong).map(JsonNode::asLong);
    }

    Optional<Boolean> flag(String key) {
        return value(key, "true or false", JsonNode::isBoolean).map(JsonNode::asBoolean);
    }

    /** The elements of a list; empty if there is none. */
    List<JsonNode> list(String key) {
        List<JsonNode> elements = new ArrayList<>();
        value(key, "a list", JsonNode::isArray).ifPresent(array -> array.forEach(elements::add));
        return elements;
    }

    /** The elements of a list of texts; empty if there is none. */
    List<String> texts(String key) {
        value(
                key,
                "a list of texts",
                node -> node.isArray()
                        && StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isTextual));
        return list(key).stream().map(JsonNode::asText).toList();
    }

    private Optional<JsonNode> value(String key, String kind, Predicate<JsonNode> fits) {
        Optional<JsonNode> value = Optional.ofNullable(object.get(key));
        value.filter(fits.negate()).ifPresent(wrong -> {
            throw problem(Text.of("needs %s as \"%s\", not %s", kind, key, shown(wrong)));
        });
        return value;
    }

    /** A failure in this object, with what is wrong behind its place. */
    ExperimentException problem(String what) {
        return new ExperimentException(Text.of("%s %s.", place, what));
    }

    String place() {
        return place;
    }

    private static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}

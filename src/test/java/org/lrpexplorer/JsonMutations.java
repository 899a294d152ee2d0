package org.lrpexplorer;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * JSON texts of which one value is another than whoever wrote them meant. The system property {@code fuzz.cases} sets how
 * many of each text are tried, 0 for all of them.
 */
public final class JsonMutations {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> OTHERS =
            List.of("null", "{}", "[]", "\"x\"", "-1", "0", "1.5", "1e30", "true", "{\"a\":[]}", "[null]");

    private JsonMutations() {}

    /**
     * A text with one value replaced.
     *
     * @param place where, as a JSON pointer
     * @param other by what
     * @param json the whole
     */
    public record Mutation(String place, String other, String json) {
        @Override
        public String toString() {
            return place + " := " + other;
        }
    }

    /** Some of the mutations of a text, the same in every run; all of them if there are no more. */
    public static List<Mutation> some(String json, int usual) {
        List<JsonPointer> places = new ArrayList<>();
        collect(tree(json), JsonPointer.empty(), places);
        List<Mutation> all = new ArrayList<>();
        for (JsonPointer place : places) {
            for (String other : OTHERS) {
                all.add(new Mutation(place.toString(), other, ""));
            }
        }
        Collections.shuffle(all, new Random(20_261));
        int most = Integer.getInteger("fuzz.cases", usual);
        return all.stream()
                .limit(most == 0 ? all.size() : most)
                .map(m -> new Mutation(m.place, m.other, replaced(json, m)))
                .toList();
    }

    private static String replaced(String json, Mutation mutation) {
        JsonPointer place = JsonPointer.compile(mutation.place);
        if (place.matches()) {
            return mutation.other;
        }
        JsonNode root = tree(json);
        JsonNode parent = root.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), tree(mutation.other));
        } else {
            ((ArrayNode) parent).set(place.last().getMatchingIndex(), tree(mutation.other));
        }
        return root.toString();
    }

    private static void collect(JsonNode node, JsonPointer here, List<JsonPointer> places) {
        places.add(here);
        node.properties().forEach(field -> collect(field.getValue(), here.appendProperty(field.getKey()), places));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), here.appendIndex(i), places);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package org.lrpexplorer.modelio.safetensors.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.text.Text;

/** The fields of one JSON object, each of the right kind, and none that is not asked for. */
final class Fields {
    private static final int LARGEST = 1 << 15;

    private final String place;
    private final JsonNode node;
    private final Set<String> asked = new TreeSet<>();

    /**
     * The fields of an object.
     *
     * @param place where it stands, for messages
     * @throws IllegalArgumentException if it is no object
     */
    Fields(String place, JsonNode node) {
        this.place = place;
        this.node = node;
        if (!node.isObject()) {
            throw new IllegalArgumentException(Text.of("%s must be an object, not %s", place, shown(node)));
        }
    }

    /** A text that must be there. */
    String text(String field) {
        JsonNode value = get(field);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw problem(field, "must be a name", value);
        }
        return value.textValue();
    }

    /** A number of at least 0. */
    double number(String field, double otherwise) {
        JsonNode value = get(field);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isNumber() || !(value.doubleValue() >= 0) || !Double.isFinite(value.doubleValue())) {
            throw problem(field, "must be a number of at least 0", value);
        }
        return value.doubleValue();
    }

    /** A whole number of at least 1. */
    int whole(String field, int otherwise) {
        JsonNode value = get(field);
        return value.isMissingNode() ? otherwise : whole(field, value, 1, "must be a whole number of at least 1");
    }

    /** One number for rows and columns, or two. */
    Pair pair(String field, Pair otherwise, int least) {
        JsonNode value = get(field);
        if (value.isMissingNode()) {
            return otherwise;
        }
        String rule = Text.of("must be a whole number of at least %d or a list of two", least);
        if (value.isArray() && value.size() == 2) {
            return new Pair(whole(field, value.get(0), least, rule), whole(field, value.get(1), least, rule));
        }
        int both = whole(field, value, least, rule);
        return new Pair(both, both);
    }

    /** A pair that must be there. */
    Pair pair(String field, int least) {
        if (!node.has(field)) {
            throw new IllegalArgumentException(Text.of("%s lacks \"%s\"", place, field));
        }
        return pair(field, null, least);
    }

    private int whole(String field, JsonNode value, int least, String rule) {
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > LARGEST) {
            throw problem(field, rule, node.get(field));
        }
        return value.intValue();
    }

    /**
     * Refuses fields that nothing asked for.
     *
     * @throws IllegalArgumentException if there are any
     */
    void requireNoOthers() {
        List<String> others = new ArrayList<>();
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!asked.contains(name)) {
                others.add(name);
            }
        }
        if (!others.isEmpty()) {
            throw new IllegalArgumentException(Text.of(
                    "%s has a field %s, but there are only %s",
                    place,
                    QuotedName.of(others.get(0)),
                    asked.stream().map(value -> Text.of("\"%s\"", value)).collect(Collectors.joining(", "))));
        }
    }

    /** Refuses fields other than these. */
    void requireOnly(Set<String> allowed) {
        asked.addAll(allowed);
        requireNoOthers();
    }

    /**
     * Refuses values that do not go together.
     *
     * @throws IllegalArgumentException with the problem, unless the condition holds
     */
    void requireThat(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalArgumentException(Text.of("%s %s", place, problem));
        }
    }

    private JsonNode get(String field) {
        asked.add(field);
        return node.path(field);
    }

    private IllegalArgumentException problem(String field, String rule, JsonNode value) {
        return new IllegalArgumentException(
                value.isMissingNode()
                        ? Text.of("%s lacks \"%s\"", place, field)
                        : Text.of("%s has a \"%s\" that %s, not %s", place, field, rule, shown(value)));
    }

    private static String shown(JsonNode value) {
        return QuotedName.of(value.isTextual() ? value.textValue() : value.toString());
    }

    /** An extent for rows and one for columns. */
    record Pair(int rows, int columns) {

        static Pair of(int both) {
            return new Pair(both, both);
        }

        /** A window of these extents. */
        Window window(Pair stride, Pair pad, Pair dilation) {
            return new Window(
                    rows,
                    columns,
                    stride.rows,
                    stride.columns,
                    pad.rows,
                    pad.columns,
                    pad.rows,
                    pad.columns,
                    dilation.rows,
                    dilation.columns);
        }
    }
}

package org.lrpexplorer.modelio.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.text.Text;

/**
 * What one field of a layer is set to, read as the kind of value that Keras writes there. Every other kind ends in a
 * {@link Unreadable} that names the layer and the field; what is left out or null is absent.
 */
final class Setting {
    private final LayerConfig layer;
    private final String field;
    private final JsonNode node;

    /**
     * A setting.
     *
     * @param layer whose it is
     * @param field its name
     * @param node what the file holds, perhaps nothing
     */
    Setting(LayerConfig layer, String field, JsonNode node) {
        this.layer = layer;
        this.field = field;
        this.node = node;
    }

    boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    /** A text, such as the name of a padding. */
    Optional<String> text() {
        if (isAbsent()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            throw problem("a text");
        }
        return Optional.of(node.textValue());
    }

    /** True or false, for which 1 and 0 stand too. */
    boolean flag(boolean otherwise) {
        if (isAbsent()) {
            return otherwise;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (!isWhole(node) || node.intValue() < 0 || node.intValue() > 1) {
            throw problem("true or false");
        }
        return node.intValue() == 1;
    }

    int whole(int otherwise) {
        if (isAbsent()) {
            return otherwise;
        }
        JsonNode plain = unwrapped(node);
        if (!isWhole(plain)) {
            throw problem("a whole number");
        }
        return plain.intValue();
    }

    /** A number, also where Keras wrote it as an array of one. */
    double number(double otherwise) {
        List<Double> numbers = numbers();
        if (numbers.size() > 1) {
            throw problem("one number");
        }
        return numbers.isEmpty() ? otherwise : numbers.get(0);
    }

    /** Finite numbers: one, or a list of them in any number of lists of one; none where absent. */
    List<Double> numbers() {
        List<Double> numbers = new ArrayList<>();
        if (isAbsent()) {
            return numbers;
        }
        JsonNode plain = unwrapped(node);
        while (plain.isArray() && plain.size() == 1) {
            plain = unwrapped(plain.path(0));
        }
        for (JsonNode each : plain.isArray() ? plain : List.of(plain)) {
            if (!each.isNumber() || !Double.isFinite(each.doubleValue())) {
                throw problem("finite numbers");
            }
            numbers.add(each.doubleValue());
        }
        if (numbers.isEmpty()) {
            throw problem("finite numbers");
        }
        return numbers;
    }

    /** Whole numbers: one, or a list of them; empty where absent. */
    Optional<List<Integer>> wholes() {
        if (isAbsent()) {
            return Optional.empty();
        }
        JsonNode plain = unwrapped(node);
        List<Integer> all = new ArrayList<>();
        for (JsonNode each : plain.isArray() ? plain : List.of(plain)) {
            if (!isWhole(each)) {
                throw problem("whole numbers");
            }
            all.add(each.intValue());
        }
        return Optional.of(all);
    }

    /** The extents of a shape, of which those that are null are open; empty where the whole shape is absent. */
    Optional<List<Optional<Integer>>> extents() {
        if (isAbsent()) {
            return Optional.empty();
        }
        JsonNode plain = unwrapped(node);
        if (!plain.isArray()) {
            throw problem("a shape");
        }
        List<Optional<Integer>> extents = new ArrayList<>();
        for (JsonNode each : plain) {
            if (!each.isNull() && (!isWhole(each) || each.intValue() < 1)) {
                throw problem("a shape");
            }
            extents.add(each.isNull() ? Optional.empty() : Optional.of(each.intValue()));
        }
        return Optional.of(extents);
    }

    /** What is set for the rows and for the columns, where one value may stand for both. */
    List<Setting> rowsAndColumns() {
        JsonNode plain = unwrapped(node);
        if (!plain.isArray()) {
            return List.of(this, this);
        }
        if (plain.size() != 2) {
            throw problem("one value or two");
        }
        return List.of(new Setting(layer, field, plain.path(0)), new Setting(layer, field, plain.path(1)));
    }

    /** What is set for one axis, alone or in a list of one. */
    Setting one() {
        JsonNode plain = unwrapped(node);
        return plain.isArray() && plain.size() == 1 ? new Setting(layer, field, plain.path(0)) : this;
    }

    /** The name of an activation, which newer files wrap into an object; of a custom one, its own. */
    Optional<String> function() {
        if (!node.isObject()) {
            return text();
        }
        String kind = new Setting(layer, field, node.path("class_name")).text().orElse("");
        JsonNode config = node.path("config");
        if (kind.equals("function") && config.isTextual()) {
            return Optional.of(config.textValue());
        }
        throw new Unsupported(Text.of("its %s is the layer or function %s", field, QuotedName.of(kind)));
    }

    /** A failure that says what the file holds. */
    Unreadable problem(String expected) {
        return layer.problem(Text.of(
                "sets %s to %s, not to %s",
                field, QuotedName.of(node.isTextual() ? node.textValue() : node.toString()), expected));
    }

    private static boolean isWhole(JsonNode node) {
        return node.isNumber() && node.canConvertToInt() && node.doubleValue() == node.intValue();
    }

    /** What stands inside of the objects into which Keras 2 and 3 wrap arrays and tuples. */
    private static JsonNode unwrapped(JsonNode node) {
        JsonNode plain = node;
        while (plain.isObject()) {
            JsonNode inside = plain.has("config") ? plain.path("config") : plain;
            plain = inside.has("items") ? inside.path("items") : inside.path("value");
        }
        return plain;
    }
}

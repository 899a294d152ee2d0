package org.lrpexplorer.modelio.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.text.Text;

/** One layer of a model's configuration: its class, its name and typed access to what it is set to. */
final class LayerConfig {
    /** What transposed convolutions add to their output; the one setting of windows that is 0 where nothing is set. */
    static final String OUTPUT_PADDING = "output_padding";

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

    /** What a field is set to, perhaps to nothing. */
    Setting setting(String key) {
        return new Setting(this, key, config.path(key));
    }

    String text(String key, String otherwise) {
        return setting(key).text().orElse(otherwise);
    }

    boolean flag(String key, boolean otherwise) {
        return setting(key).flag(otherwise);
    }

    int integer(String key, int otherwise) {
        return setting(key).whole(otherwise);
    }

    /** A number, also where Keras wrote it as an array of one. */
    double number(String key, double otherwise) {
        return setting(key).number(otherwise);
    }

    /** Whether the layer works over the steps of a signal. */
    boolean isOverOneAxis() {
        return className.contains("1D");
    }

    /** Two extents, rows and columns, also where one number stands for both; over one axis there is one row. */
    int[] pair(String key, int otherwise) {
        if (isOverOneAxis()) {
            int row = key.equals(OUTPUT_PADDING) ? 0 : 1;
            return new int[] {row, setting(key).one().whole(otherwise)};
        }
        return setting(key).rowsAndColumns().stream()
                .mapToInt(side -> side.whole(otherwise))
                .toArray();
    }

    /** Where the layer takes the channels of maps to be, if it says so. */
    Optional<Layout> layout() {
        Setting format = setting("data_format");
        return format.text().map(name -> switch (name) {
            case "channels_first" -> Layout.CHANNELS_FIRST;
            case "channels_last" -> Layout.CHANNELS_LAST;
            default -> throw format.problem("channels_first or channels_last");
        });
    }

    /** A failure that ends the reading. */
    Unreadable problem(String reason) {
        return problem(reason, null);
    }

    /** A failure that ends the reading, with what caused it. */
    Unreadable problem(String reason, Throwable cause) {
        return new Unreadable(Text.of("its layer %s (%s) %s", QuotedName.of(name), className, reason), cause);
    }
}

package org.lrpexplorer.modelio.safetensors.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.safetensors.architecture.Fields.Pair;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.text.Text;

/** Reads the layers that a card spells out. Everything is checked but the tensors, which are in another file. */
final class ChainReader {
    private static final int MOST_LAYERS = 2000;
    private static final Pair ONE = Pair.of(1);
    private static final Pair NONE = Pair.of(0);
    private static final Map<String, LinkReader> KINDS = kinds();

    private ChainReader() {}

    /**
     * Reads the list {@code "layers"}.
     *
     * @throws IllegalArgumentException if it cannot be understood; the message names the layer and the field
     */
    static Chain read(JsonNode architecture) {
        new Fields("\"architecture\"", architecture).requireOnly(Set.of("layers"));
        JsonNode layers = architecture.get("layers");
        if (!layers.isArray() || layers.isEmpty() || layers.size() > MOST_LAYERS) {
            throw new IllegalArgumentException(
                    Text.of("\"layers\" must be a list of at least 1 and at most %d layers", MOST_LAYERS));
        }
        List<Chain.Link> links = new ArrayList<>();
        for (JsonNode layer : layers) {
            links.add(link(layer, links.size() + 1));
        }
        return new Chain(links);
    }

    private static Chain.Link link(JsonNode layer, int number) {
        String place = Text.of("layer %d of \"architecture\"", number);
        String kind = new Fields(place, layer).text("type");
        LinkReader reader = KINDS.get(kind);
        if (reader == null) {
            throw new IllegalArgumentException(Text.of(
                    "%s is of the type %s, but there are only %s",
                    place, QuotedName.of(kind), String.join(", ", KINDS.keySet())));
        }
        Fields fields = new Fields(Text.of("%s (%s)", place, kind), layer);
        fields.text("type");
        Chain.Link link = reader.read(fields, Text.of("%s_%d", kind, number));
        fields.requireNoOthers();
        return link;
    }

    private static Map<String, LinkReader> kinds() {
        Map<String, LinkReader> kinds = new LinkedHashMap<>();
        kinds.put("conv", ChainReader::convolution);
        kinds.put("batchnorm", ChainReader::norm);
        kinds.put("linear", ChainReader::dense);
        kinds.put("relu", (fields, name) -> (d, x) -> PlainLayers.relu(d, name, x));
        kinds.put("relu6", (fields, name) -> (d, x) -> PlainLayers.relu6(d, name, x));
        kinds.put("maxpool", (fields, name) -> {
            Window window = pooling(fields);
            return (d, x) -> PlainLayers.maxPool(d, name, x, window);
        });
        kinds.put("avgpool", (fields, name) -> {
            Window window = pooling(fields);
            return (d, x) -> PlainLayers.averagePool(d, name, x, window);
        });
        kinds.put("globalavgpool", (fields, name) -> (d, x) -> PlainLayers.globalAverage(d, name, x));
        kinds.put("flatten", (fields, name) -> (d, x) -> PlainLayers.flatten(d, name, x));
        return kinds;
    }

    private static Chain.Link convolution(Fields fields, String name) {
        String weights = fields.text("weights");
        Pair stride = fields.pair("stride", ONE, 1);
        Pair pad = fields.pair("padding", NONE, 0);
        Pair dilation = fields.pair("dilation", ONE, 1);
        int groups = fields.whole("groups", 1);
        return (d, x) -> {
            // The kernel's extents are the tensor's own.
            List<Integer> dims = d.tensors().dims(weights + ".weight");
            boolean usable = dims.size() == 4 && !dims.contains(0);
            Pair kernel = usable ? new Pair(dims.get(2), dims.get(3)) : ONE;
            Filter filter = new Filter(kernel.window(stride, pad, dilation), groups, false, Size.ANY);
            return WeightedLayers.convolution(d, weights, x, filter);
        };
    }

    private static Chain.Link norm(Fields fields, String name) {
        String weights = fields.text("weights");
        double epsilon = fields.number("epsilon", Architecture.USUAL_EPSILON);
        return (d, x) -> WeightedLayers.norm(d, weights, x, epsilon);
    }

    private static Chain.Link dense(Fields fields, String name) {
        String weights = fields.text("weights");
        return (d, x) -> WeightedLayers.dense(d, weights, x, false);
    }

    private static Window pooling(Fields fields) {
        Pair kernel = fields.pair("kernel", 1);
        Pair stride = fields.pair("stride", kernel, 1);
        Pair pad = fields.pair("padding", NONE, 0);
        fields.requireThat(
                pad.rows() * 2 <= kernel.rows() && pad.columns() * 2 <= kernel.columns(),
                "pads more than half of its kernel");
        return kernel.window(stride, pad, ONE);
    }

    /** Reads what one kind of layer needs. */
    @FunctionalInterface
    private interface LinkReader {
        Chain.Link read(Fields fields, String name);
    }
}

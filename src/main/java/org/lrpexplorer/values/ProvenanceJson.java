package org.lrpexplorer.values;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.fusion.Placement;
import org.lrpexplorer.lrp.Condition;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.TargetText;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeFiles;

/** Writes what {@link ProvenanceReader} reads. */
final class ProvenanceJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProvenanceJson() {}

    static ObjectNode write(Provenance from) {
        ObjectNode json = JSON.createObjectNode().put("program", from.program());
        put(json.putObject("network"), from.network()).put("output", from.output());
        if (!from.fixed().isEmpty()) {
            ObjectNode fixed = json.putObject("fixed");
            from.fixed().forEach(fixed::put);
        }
        put(json.putObject("data"), from.data());
        from.preprocessing().ifPresent(images -> put(json.putObject("preprocessing"), images));
        from.sample().ifPresent(sample -> put(json.putObject("sample"), sample));
        Request request = from.request();
        json.put("target", TargetText.of(request.target()));
        json.put("start", word(request.effectiveStart()));
        json.set("composite", tree(request.composite()));
        json.putObject("batchNorm")
                .put("networks", word(from.networks()))
                .put("leftInPlace", from.treatment())
                .put("placements", placements(from));
        json.putObject("pruning")
                .put("positive", request.pruning().positive())
                .put("negative", request.pruning().negative());
        request.condition().ifPresent(part -> put(json.putObject("condition"), part));
        return json.put("precision", word(from.precision()));
    }

    private static ObjectNode put(ObjectNode json, FileIdentity file) {
        return json.put("name", file.name())
                .put("path", SampleIdentity.nameOf(file.path()))
                .put("sha256", file.sha256());
    }

    private static void put(ObjectNode json, SampleIdentity sample) {
        json.put("index", sample.index());
        sample.file().ifPresent(file -> json.put("file", file));
    }

    private static void put(ObjectNode json, Preprocessing images) {
        json.put("description", images.describe());
        json.put("channels", images.channels());
        json.put("height", images.height());
        json.put("width", images.width());
        json.put("fit", word(images.fit()));
        json.put("low", images.low());
        json.put("high", images.high());
        images.mean().forEach(json.putArray("mean")::add);
        images.std().forEach(json.putArray("std")::add);
        json.put("bgr", images.bgr());
    }

    private static void put(ObjectNode json, Condition part) {
        json.put("layer", part.node());
        add(json.putArray("layout"), part.layout().dims());
        add(json.putArray("channels"), part.channels());
        part.region().ifPresent(region -> json.putObject("region")
                .put("x", region.x())
                .put("y", region.y())
                .put("width", region.width())
                .put("height", region.height()));
    }

    private static void add(ArrayNode json, List<Integer> numbers) {
        numbers.forEach(json::add);
    }

    private static String placements(Provenance from) {
        return String.join(
                ",", from.placements().stream().sorted().map(Placement::name).toList());
    }

    private static ObjectNode tree(Composite composite) {
        try {
            return (ObjectNode) JSON.readTree(CompositeFiles.text(composite));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a composite is written as a JSON object", e);
        }
    }

    /** A constant as it is written: in lower case. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

package org.lrpexplorer.compose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.heatmap.Scaling;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeFiles;
import org.lrpexplorer.values.SampleIdentity;

/** Writes what {@link RecipeReader} reads. */
final class RecipeJson {

    /** The version of what is written; readers refuse a later one. */
    static final int VERSION = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private RecipeJson() {}

    static ObjectNode write(FigureRecipe recipe) {
        ObjectNode json = JSON.createObjectNode().put("version", VERSION);
        json.set("provenance", recipe.provenance().toJson());
        recipe.second().ifPresent(second -> json.putObject("second")
                .put("name", second.name())
                .put("path", second.path().toString())
                .put("sha256", second.sha256()));
        ArrayNode samples = json.putArray("samples");
        recipe.samples().forEach(sample -> put(samples.addObject(), sample));
        put(json.putObject("content"), recipe.content());
        put(json.putObject("view"), recipe.view());
        put(json.putObject("display"), recipe.display());
        add(
                json.putArray("labels"),
                recipe.labels().stream().sorted().map(FigureLabels::id).toList());
        return json.put("size", recipe.size().text())
                .put("format", Words.of(recipe.output().format()))
                .put("dpi", recipe.output().dpi())
                .put("theme", recipe.output().theme().id());
    }

    private static void put(ObjectNode json, SampleIdentity sample) {
        json.put("index", sample.index());
        sample.file().ifPresent(file -> json.put("file", file));
    }

    private static void put(ObjectNode json, FigureContent content) {
        json.put("kind", content.kind());
        content.fold(
                layers -> {
                    parts(json, layers.parts());
                    return add(json.putArray("layers"), layers.layers());
                },
                methods -> {
                    ArrayNode composites = json.putArray("composites");
                    methods.composites().forEach(composite -> composites.add(tree(composite)));
                    add(
                            json.putArray("treatments"),
                            methods.treatments().stream()
                                    .map(FigureTreatment::id)
                                    .toList());
                    return json.put("layer", methods.layer()).put("pairs", methods.pairs());
                },
                sweep -> {
                    json.put("parameter", Words.of(sweep.parameter()));
                    ArrayNode values = json.putArray("values");
                    sweep.values().forEach(values::add);
                    parts(json, sweep.parts());
                    return json.put("layer", sweep.layer());
                },
                tile -> json.put("part", tile.part().id()).put("layer", tile.layer()),
                networks -> {
                    parts(json, networks.parts());
                    return json;
                });
    }

    private static void parts(ObjectNode json, List<FigurePart> parts) {
        add(json.putArray("parts"), parts.stream().map(FigurePart::id).toList());
    }

    private static void put(ObjectNode json, FigureView view) {
        json.set("composite", tree(view.composite()));
        view.treatment().map(BatchNormTreatment::option).ifPresent(option -> json.put("treatment", option));
        json.put("norms", view.norms()).put("layer", view.layer());
    }

    private static void put(ObjectNode json, Display display) {
        Scaling scaling = display.scaling();
        json.put("rows", Words.of(display.rows()))
                .put("show", Words.of(display.show()))
                .put("colors", display.colorMap().id())
                .put("scale", Words.of(scaling.scope()))
                .put("clip", scaling.percentile())
                .put("limit", scaling.fixedLimit())
                .put("curve", Words.of(scaling.curve()))
                .put("opacity", display.opacity())
                .put("normalise", Words.of(display.normalisation()))
                .put("signs", Words.of(display.signs()));
    }

    private static ArrayNode add(ArrayNode json, List<String> texts) {
        texts.forEach(json::add);
        return json;
    }

    private static JsonNode tree(Composite composite) {
        try {
            return JSON.readTree(CompositeFiles.line(composite));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a composite is written as a JSON object", e);
        }
    }
}

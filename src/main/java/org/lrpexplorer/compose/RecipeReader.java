package org.lrpexplorer.compose;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compare.display.Normalisation;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.figure.FigureFormat;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.figure.FigureTheme;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ScaleCurve;
import org.lrpexplorer.heatmap.ScaleScope;
import org.lrpexplorer.heatmap.Scaling;
import org.lrpexplorer.heatmap.SignFilter;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeFiles;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.FileIdentity;
import org.lrpexplorer.values.Provenance;
import org.lrpexplorer.values.SampleIdentity;

/**
 * Reads what {@link RecipeJson} writes.
 *
 * @param json the whole object
 */
record RecipeReader(JsonNode json) {

    /**
     * The recipe.
     *
     * @throws ComposeException if something is missing or of the wrong kind
     * @throws org.lrpexplorer.problem.Problem if something is not what it should be, as a rule that does not exist
     */
    FigureRecipe read() {
        if (whole(json, "version") > RecipeJson.VERSION) {
            throw new ComposeException("it is of a later version of the program; open it with that version.");
        }
        return new FigureRecipe(
                Provenance.of(json.path("provenance")),
                json.has("second") ? Optional.of(second(json.path("second"))) : Optional.empty(),
                list(json, "samples", RecipeReader::sample),
                content(json.path("content")),
                view(json.path("view")),
                display(json.path("display")),
                Set.copyOf(list(json, "labels", label -> FigureLabels.named(label.asText()))),
                FigureSize.of(text(json, "size")),
                new FigureOutput(
                        constant(FigureFormat.values(), Words::of, json, "format"),
                        whole(json, "dpi"),
                        constant(FigureTheme.values(), FigureTheme::id, json, "theme")));
    }

    private static FileIdentity second(JsonNode second) {
        try {
            return new FileIdentity(text(second, "name"), Path.of(text(second, "path")), text(second, "sha256"));
        } catch (InvalidPathException e) {
            throw damaged("path");
        }
    }

    private static SampleIdentity sample(JsonNode sample) {
        return new SampleIdentity(
                whole(sample, "index"), Optional.ofNullable(sample.get("file")).map(JsonNode::asText));
    }

    private static FigureContent content(JsonNode content) {
        String kind = text(content, "kind");
        return switch (kind) {
            case "layers" -> new FigureContent.Layers(parts(content), list(content, "layers", JsonNode::asText));
            case "methods" ->
                new FigureContent.Methods(
                        list(content, "composites", RecipeReader::composite),
                        list(content, "treatments", treatment -> FigureTreatment.named(treatment.asText())),
                        text(content, "layer"),
                        flag(content, "pairs"));
            case "sweep" ->
                new FigureContent.Sweep(
                        constant(RuleParameter.values(), Words::of, content, "parameter"),
                        list(content, "values", JsonNode::asDouble),
                        parts(content),
                        text(content, "layer"));
            case "tile" ->
                new FigureContent.Tile(
                        constant(FigurePart.values(), FigurePart::id, content, "part"), text(content, "layer"));
            case "networks" -> new FigureContent.Networks(parts(content));
            default -> throw damaged("kind");
        };
    }

    private static List<FigurePart> parts(JsonNode content) {
        return list(content, "parts", part -> FigurePart.named(part.asText()));
    }

    private static FigureView view(JsonNode view) {
        Optional<BatchNormTreatment> treatment = view.has("treatment")
                ? Optional.of(constant(BatchNormTreatment.values(), BatchNormTreatment::option, view, "treatment"))
                : Optional.empty();
        return new FigureView(composite(view.path("composite")), treatment, flag(view, "norms"), text(view, "layer"));
    }

    private static Display display(JsonNode display) {
        return new Display(
                constant(Rows.values(), Words::of, display, "rows"),
                constant(Show.values(), Words::of, display, "show"),
                constant(ColorMap.values(), ColorMap::id, display, "colors"),
                new Scaling(
                        constant(ScaleScope.values(), Words::of, display, "scale"),
                        number(display, "clip"),
                        number(display, "limit"),
                        constant(ScaleCurve.values(), Words::of, display, "curve")),
                number(display, "opacity"),
                constant(Normalisation.values(), Words::of, display, "normalise"),
                constant(SignFilter.values(), Words::of, display, "signs"));
    }

    private static Composite composite(JsonNode composite) {
        return CompositeFiles.ofText(composite.toString());
    }

    private static <T> List<T> list(JsonNode json, String key, Function<JsonNode, T> reading) {
        require(json.path(key).isArray(), key);
        List<T> read = new ArrayList<>();
        json.path(key).forEach(item -> read.add(reading.apply(item)));
        return read;
    }

    private static <T> T constant(T[] all, Function<T, String> name, JsonNode json, String key) {
        String word = text(json, key);
        return Arrays.stream(all)
                .filter(each -> name.apply(each).equals(word))
                .findFirst()
                .orElseThrow(() -> damaged(key));
    }

    private static String text(JsonNode json, String key) {
        require(json.path(key).isTextual(), key);
        return json.path(key).asText();
    }

    private static boolean flag(JsonNode json, String key) {
        require(json.path(key).isBoolean(), key);
        return json.path(key).asBoolean();
    }

    private static double number(JsonNode json, String key) {
        require(json.path(key).isNumber(), key);
        return json.path(key).asDouble();
    }

    private static int whole(JsonNode json, String key) {
        require(json.path(key).isInt(), key);
        return json.path(key).asInt();
    }

    private static void require(boolean usable, String key) {
        if (!usable) {
            throw damaged(key);
        }
    }

    private static ComposeException damaged(String key) {
        return new ComposeException(Text.of("\"%s\" is missing or not of a kind that is known.", key));
    }
}

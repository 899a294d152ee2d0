package org.lrpexplorer.values;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lrpexplorer.dataset.Fit;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.fusion.Placement;
import org.lrpexplorer.lrp.Condition;
import org.lrpexplorer.lrp.Detail;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.TargetText;
import org.lrpexplorer.lrp.composite.CompositeFiles;
import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * Reads what {@link ProvenanceJson} writes.
 *
 * @param json the whole object
 */
record ProvenanceReader(JsonNode json) {

    /** @throws ValuesException if something is missing or cannot be */
    Provenance read() {
        try {
            JsonNode batchNorm = json.path("batchNorm");
            return new Provenance(
                    text(json, "program"),
                    file(json.path("network")),
                    text(json.path("network"), "output"),
                    file(json.path("data")),
                    optional(json, "preprocessing", ProvenanceReader::preprocessing),
                    optional(json, "sample", ProvenanceReader::sample),
                    request(),
                    constant(ExplainedNetworks.values(), batchNorm, "networks"),
                    text(batchNorm, "leftInPlace"),
                    placements(text(batchNorm, "placements")),
                    constant(Precision.values(), json, "precision"),
                    fixed(json.path("fixed")));
        } catch (ValuesException e) {
            throw e;
        } catch (Problem | IllegalArgumentException e) {
            String why = e instanceof Problem ? e.getMessage() : "a number or a path in it is none.";
            throw new ValuesException(Text.of("What is said of where the relevances come from cannot be: %s", why), e);
        }
    }

    private static Map<String, String> fixed(JsonNode json) {
        Map<String, String> fixed = new TreeMap<>();
        json.properties()
                .forEach(input -> fixed.put(input.getKey(), input.getValue().asText()));
        return fixed;
    }

    private Request request() {
        JsonNode pruning = json.path("pruning");
        return new Request(
                CompositeFiles.ofText(json.path("composite").toString()),
                TargetText.parse(text(json, "target")),
                constant(StartRelevance.values(), json, "start"),
                new Pruning(number(pruning, "positive"), number(pruning, "negative")),
                Detail.TENSORS,
                optional(json, "condition", ProvenanceReader::condition));
    }

    private static FileIdentity file(JsonNode json) {
        return new FileIdentity(text(json, "name"), Path.of(text(json, "path")), text(json, "sha256"));
    }

    private static SampleIdentity sample(JsonNode json) {
        return new SampleIdentity(whole(json, "index"), optional(json, "file", JsonNode::asText));
    }

    private static Preprocessing preprocessing(JsonNode json) {
        return new Preprocessing(
                whole(json, "channels"),
                whole(json, "height"),
                whole(json, "width"),
                constant(Fit.values(), json, "fit"),
                number(json, "low"),
                number(json, "high"),
                list(json, "mean", JsonNode::asDouble),
                list(json, "std", JsonNode::asDouble),
                json.path("bgr").asBoolean());
    }

    private static Condition condition(JsonNode json) {
        return new Condition(
                text(json, "layer"),
                new Shape(list(json, "layout", JsonNode::asInt)),
                list(json, "channels", JsonNode::asInt),
                optional(
                        json,
                        "region",
                        region -> new Condition.Region(
                                whole(region, "x"),
                                whole(region, "y"),
                                whole(region, "width"),
                                whole(region, "height"))));
    }

    private static Set<Placement> placements(String names) {
        return Arrays.stream(names.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(ProvenanceReader::placement)
                .collect(Collectors.toSet());
    }

    private static Placement placement(String name) {
        return Arrays.stream(Placement.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing("placements"));
    }

    private static <T> Optional<T> optional(JsonNode json, String key, Function<JsonNode, T> reading) {
        return json.has(key) ? Optional.of(reading.apply(json.path(key))) : Optional.empty();
    }

    private static <T> List<T> list(JsonNode json, String key, Function<JsonNode, T> reading) {
        List<T> read = new ArrayList<>();
        json.path(key).forEach(item -> read.add(reading.apply(item)));
        return read;
    }

    private static <T extends Enum<T>> T constant(T[] all, JsonNode json, String key) {
        String word = text(json, key);
        return Arrays.stream(all)
                .filter(each -> ProvenanceJson.word(each).equals(word))
                .findFirst()
                .orElseThrow(() -> missing(key));
    }

    private static String text(JsonNode json, String key) {
        return required(json.path(key), json.path(key).isTextual(), key).asText();
    }

    private static double number(JsonNode json, String key) {
        return required(json.path(key), json.path(key).isNumber(), key).asDouble();
    }

    private static int whole(JsonNode json, String key) {
        return required(json.path(key), json.path(key).isInt(), key).asInt();
    }

    private static JsonNode required(JsonNode value, boolean usable, String key) {
        if (!usable) {
            throw missing(key);
        }
        return value;
    }

    private static ValuesException missing(String key) {
        return new ValuesException(Text.of(
                "What is said of where the relevances come from is incomplete: \"%s\" is missing or of the wrong kind.",
                key));
    }
}

package org.lrpexplorer.evaluate.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.evaluate.measure.Measure;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeException;
import org.lrpexplorer.lrp.composite.CompositeFiles;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.IndexSet;

/** Experiments as JSON; {@link ExperimentFile} says what it looks like. */
final class ExperimentJson {

    private static final Set<String> FIELDS = Set.of(
            "network",
            "dataset",
            "images",
            "target",
            "methods",
            "treatments",
            "composites",
            "measures",
            "seed",
            "precision");
    private static final String AUTO = "auto";

    private ExperimentJson() {}

    /** The tree that {@link #read} reads. */
    static ObjectNode write(Experiment experiment) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        experiment.network().ifPresent(path -> root.put("network", portable(path)));
        experiment.dataset().ifPresent(path -> root.put("dataset", portable(path)));
        root.set("images", images(experiment.images()));
        root.put("target", experiment.target().word());
        ArrayNode methods = root.putArray("methods");
        experiment.methods().forEach(method -> methods.addObject()
                .put("treatment", method.treatment())
                .set("composite", composite(method.composite())));
        ArrayNode measures = root.putArray("measures");
        experiment.measures().forEach(measure -> measures.add(measure.notation()));
        return root.put("seed", experiment.seed())
                .put(
                        "precision",
                        experiment.precision().map(ExperimentJson::word).orElse(AUTO));
    }

    /** With slashes on every system. */
    private static String portable(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static ObjectNode images(ImageSelection choice) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (choice instanceof ImageSelection.Sampled sampled) {
            return node.put("count", sampled.count())
                    .put("balanced", sampled.balanced())
                    .put("seed", sampled.seed());
        }
        return node.put("indices", ((ImageSelection.Listed) choice).indices().toString());
    }

    private static JsonNode composite(Composite composite) {
        boolean named = Composites.shipped().contains(composite);
        return named
                ? JsonNodeFactory.instance.textNode(composite.name())
                : JsonObjectReader.parse("The composite", CompositeFiles.line(composite));
    }

    private static Optional<Path> path(JsonObjectReader root, String place, String name) {
        try {
            return root.text(name).map(Path::of);
        } catch (InvalidPathException e) {
            throw new ExperimentException(Text.of("%s names no file that could be there.", field(place, name)), e);
        }
    }

    /**
     * The experiment of a tree.
     *
     * @param place what it is, for messages
     * @throws ExperimentException if it is none, naming the field
     */
    static Experiment read(String place, JsonNode tree) {
        JsonObjectReader root = new JsonObjectReader(place, tree, FIELDS);
        return said(
                place,
                () -> new Experiment(
                        path(root, place, "network"),
                        path(root, place, "dataset"),
                        images(root),
                        said(field(place, "target"), () -> ExplainedClass.parse(target(root))),
                        methods(root),
                        measures(root),
                        root.number("seed").orElse(1L),
                        root.text("precision")
                                .filter(word -> !word.equals(AUTO))
                                .map(word -> oneOf(field(place, "precision"), Precision.values(), word, AUTO))));
    }

    private static String target(JsonObjectReader root) {
        return root.has("target") && root.get("target").isInt()
                ? root.get("target").asText()
                : root.text("target").orElse("predicted");
    }

    private static ImageSelection images(JsonObjectReader root) {
        if (!root.has("images")) {
            throw root.problem("needs \"images\", such as { \"count\": 100 } or { \"indices\": \"0..99\" }");
        }
        String place = field(root.place(), "images");
        JsonObjectReader images =
                new JsonObjectReader(place, root.get("images"), Set.of("count", "balanced", "seed", "indices"));
        if (images.has("indices") == images.has("count")) {
            throw images.problem("needs either \"count\" or \"indices\"");
        }
        if (images.has("indices")) {
            return said(
                    place,
                    () -> new ImageSelection.Listed(
                            IndexSet.parse(images.text("indices").orElseThrow())));
        }
        long count = images.number("count").orElseThrow();
        return said(
                place,
                () -> new ImageSelection.Sampled(
                        (int) Math.min(Integer.MAX_VALUE, Math.max(count, 0)),
                        images.flag("balanced").orElse(true),
                        images.number("seed").orElse(1L)));
    }

    private static List<LrpMethod> methods(JsonObjectReader root) {
        List<JsonNode> listed = root.list("methods");
        List<JsonNode> composites = root.list("composites");
        List<String> treatments = root.texts("treatments");
        if (listed.isEmpty() == (composites.isEmpty() || treatments.isEmpty())
                || (!listed.isEmpty() && (root.has("composites") || root.has("treatments")))) {
            throw root.problem("needs either \"methods\", a list, or both \"treatments\" and \"composites\"");
        }
        if (listed.isEmpty()) {
            return composites.stream()
                    .flatMap(each -> {
                        Composite composite = composite(root.place(), each);
                        return treatments.stream().map(word -> method(root.place(), composite, word));
                    })
                    .toList();
        }
        return listed.stream().map(node -> method(root.place(), node)).toList();
    }

    private static LrpMethod method(String root, JsonNode node) {
        String place = field(root, "methods");
        JsonObjectReader method = new JsonObjectReader(place, node, Set.of("treatment", "composite"));
        if (!method.has("composite")) {
            throw method.problem("needs a \"composite\" in each method");
        }
        String word =
                method.text("treatment").orElseThrow(() -> method.problem("needs a \"treatment\" in each method"));
        return method(root, composite(root, method.get("composite")), word);
    }

    private static LrpMethod method(String root, Composite composite, String word) {
        if (word.equals(LrpMethod.FUSED)) {
            return new LrpMethod(composite, Optional.empty());
        }
        BatchNormTreatment kept = Arrays.stream(BatchNormTreatment.values())
                .filter(treatment -> treatment.option().equals(word))
                .findFirst()
                .orElseThrow(() -> new ExperimentException(Text.of(
                        "%s names the treatment '%s'; there are %s, %s.",
                        field(root, "treatments"),
                        word,
                        LrpMethod.FUSED,
                        Arrays.stream(BatchNormTreatment.values())
                                .map(BatchNormTreatment::option)
                                .collect(Collectors.joining(", ")))));
        return new LrpMethod(composite, Optional.of(kept));
    }

    private static Composite composite(String root, JsonNode node) {
        String place = field(root, "composites");
        if (!node.isTextual() && !node.isObject()) {
            throw new ExperimentException(
                    Text.of("%s must be the name of a composite or an object with its assignments.", place));
        }
        try {
            return node.isTextual() ? Composites.named(node.asText()) : CompositeFiles.ofText(node.toString());
        } catch (CompositeException e) {
            throw new ExperimentException(Text.of("%s: %s", place, e.getMessage()), e);
        }
    }

    private static List<Measure> measures(JsonObjectReader root) {
        List<String> notations = root.texts("measures");
        return notations.isEmpty()
                ? UsualMeasures.all()
                : notations.stream()
                        .flatMap(notation ->
                                said(field(root.place(), "measures"), () -> UsualMeasures.withFills(notation).stream()))
                        .toList();
    }

    private static Precision oneOf(String place, Precision[] all, String word, String other) {
        return Arrays.stream(all)
                .filter(each -> word(each).equals(word))
                .findFirst()
                .orElseThrow(() -> new ExperimentException(Text.of(
                        "%s is '%s', but there are only %s.",
                        place,
                        word,
                        Stream.concat(Stream.of(other), Arrays.stream(all).map(ExperimentJson::word))
                                .collect(Collectors.joining(", ")))));
    }

    private static String word(Precision precision) {
        return precision.name().toLowerCase(Locale.ROOT);
    }

    private static String field(String place, String field) {
        return Text.of("%s, field \"%s\"", place, field);
    }

    /** What is read, or a failure that says where. */
    private static <T> T said(String place, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Problem e) {
            throw e instanceof ExperimentException && e.getMessage().startsWith(place)
                    ? e
                    : new ExperimentException(Text.of("%s: %s", place, e.getMessage()), e);
        }
    }
}

package org.lrpexplorer.evaluate.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lrpexplorer.evaluate.experiment.Experiment;
import org.lrpexplorer.evaluate.experiment.ImageCurves;
import org.lrpexplorer.evaluate.experiment.ImageOutcome;
import org.lrpexplorer.evaluate.experiment.ImageResult;
import org.lrpexplorer.evaluate.experiment.UnmeasuredImage;
import org.lrpexplorer.evaluate.measure.Measure;

/** What became of an image, as a line of JSON. Numbers are read back with the same bits. */
final class ImageLine {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private ImageLine() {}

    static String write(Experiment experiment, ImageOutcome outcome) {
        ObjectNode line = JSON.createObjectNode().put("image", outcome.image());
        if (outcome instanceof UnmeasuredImage unmeasured) {
            return line.put("reason", unmeasured.reason()).toString();
        }
        ImageResult result = (ImageResult) outcome;
        line.put("label", result.label()).put("target", result.target()).put("predicted", result.predicted());
        ArrayNode values = line.putArray("values");
        for (int method = 0; method < result.methodCount(); method++) {
            ArrayNode row = values.addArray();
            for (int quantity = 0; quantity < result.quantityCount(); quantity++) {
                OptionalDouble value = result.value(method, quantity);
                if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
                    row.add(value.getAsDouble());
                } else {
                    row.addNull();
                }
            }
        }
        ArrayNode curves = line.putArray("curves");
        for (int i = 0; i < result.curves().size(); i++) {
            StoredCurves.write(experiment.curved().get(i), result.curves().get(i), curves.addObject());
        }
        ObjectNode failures = line.putObject("failures");
        result.failures().forEach(failures::put);
        return line.toString();
    }

    /**
     * Reads such a line.
     *
     * @throws JsonProcessingException if it is not JSON
     * @throws IllegalArgumentException if it is not of this experiment
     */
    static ImageOutcome read(Experiment experiment, String text) throws JsonProcessingException {
        JsonNode line = JSON.readTree(text);
        int image = number(line, "image");
        if (line.has("reason")) {
            return new UnmeasuredImage(image, line.path("reason").asText());
        }
        int methods = experiment.evaluated().size();
        int quantities = experiment.quantities().size();
        JsonNode rows = line.path("values");
        require(rows.size() == methods);
        double[][] values = new double[methods][quantities];
        for (int method = 0; method < methods; method++) {
            require(rows.get(method).size() == quantities);
            for (int quantity = 0; quantity < quantities; quantity++) {
                JsonNode value = rows.get(method).get(quantity);
                values[method][quantity] = value.isNull() ? Double.NaN : value.doubleValue();
            }
        }
        List<ImageCurves> curves = new ArrayList<>();
        List<Measure> curved = experiment.curved();
        require(line.path("curves").size() == curved.size());
        for (int i = 0; i < curved.size(); i++) {
            curves.add(StoredCurves.read(curved.get(i), line.path("curves").get(i), methods));
        }
        Map<String, String> failures = new LinkedHashMap<>();
        line.path("failures")
                .properties()
                .forEach(each -> failures.put(each.getKey(), each.getValue().asText()));
        return new ImageResult(
                image,
                number(line, "label"),
                number(line, "target"),
                number(line, "predicted"),
                values,
                curves,
                failures);
    }

    private static int number(JsonNode line, String key) {
        require(line.path(key).isInt());
        return line.path(key).asInt();
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("not an image of this experiment");
        }
    }
}

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
import java.util.function.IntFunction;
import org.lrpexplorer.evaluate.experiment.Experiment;
import org.lrpexplorer.evaluate.experiment.ImageCurves;
import org.lrpexplorer.evaluate.experiment.ImageOutcome;
import org.lrpexplorer.evaluate.experiment.ImageResult;
import org.lrpexplorer.evaluate.experiment.UnmeasuredImage;

/** What became of an image, as a line of JSON. Numbers are read back with the same bits. */
final class ImageLine {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private ImageLine() {}

    static String write(ImageOutcome outcome) {
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
        for (ImageCurves each : result.curves()) {
            ObjectNode node = curves.addObject();
            put(node.putArray("morf"), each.methodCount(), each::morf);
            put(node.putArray("lerf"), each.methodCount(), each::lerf);
        }
        ObjectNode failures = line.putObject("failures");
        result.failures().forEach(failures::put);
        return line.toString();
    }

    private static void put(ArrayNode into, int count, IntFunction<float[]> curves) {
        for (int method = 0; method < count; method++) {
            ArrayNode curve = into.addArray();
            for (float value : curves.apply(method)) {
                curve.add(value);
            }
        }
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
        for (JsonNode each : line.path("curves")) {
            curves.add(new ImageCurves(curves(each.path("morf"), methods), curves(each.path("lerf"), methods)));
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

    private static List<float[]> curves(JsonNode from, int methods) {
        require(from.size() == methods);
        List<float[]> curves = new ArrayList<>();
        for (JsonNode each : from) {
            float[] curve = new float[each.size()];
            for (int k = 0; k < curve.length; k++) {
                curve[k] = Float.parseFloat(each.get(k).asText());
            }
            curves.add(curve);
        }
        return curves;
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

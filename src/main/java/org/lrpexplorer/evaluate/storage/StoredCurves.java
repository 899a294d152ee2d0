package org.lrpexplorer.evaluate.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.evaluate.experiment.ImageCurves;
import org.lrpexplorer.evaluate.measure.Measure;
import org.lrpexplorer.evaluate.measure.Quantity;

/**
 * The curves of an image and a measure as JSON: the names of the steps where they have some, then each curve by its id, a list
 * for each method.
 */
final class StoredCurves {

    private static final String STEPS = "steps";

    private StoredCurves() {}

    /** Adds them to an object. */
    static void write(Measure measure, ImageCurves curves, ObjectNode into) {
        if (!curves.steps().isEmpty()) {
            ArrayNode names = into.putArray(STEPS);
            curves.steps().forEach(names::add);
        }
        for (int curve = 0; curve < measure.curves().size(); curve++) {
            ArrayNode methods = into.putArray(measure.curves().get(curve).id());
            for (int method = 0; method < curves.methodCount(); method++) {
                write(curves.of(curve, method), methods.addArray());
            }
        }
    }

    private static void write(float[] curve, ArrayNode into) {
        for (float value : curve) {
            if (Float.isNaN(value)) {
                into.addNull();
            } else {
                into.add(value);
            }
        }
    }

    /**
     * Reads them.
     *
     * @param methods how many there are
     * @throws IllegalArgumentException if they are not of this measure and so many methods, or not of one number of steps
     */
    static ImageCurves read(Measure measure, JsonNode from, int methods) {
        List<String> steps = new ArrayList<>();
        from.path(STEPS).forEach(name -> steps.add(name.asText()));
        List<List<float[]>> curves = new ArrayList<>();
        for (Quantity curve : measure.curves()) {
            List<float[]> ofMethods = new ArrayList<>();
            from.path(curve.id()).forEach(values -> ofMethods.add(read(values)));
            if (ofMethods.size() != methods) {
                throw new IllegalArgumentException("not as many curves as methods");
            }
            curves.add(ofMethods);
        }
        IntStream named = steps.isEmpty() ? IntStream.empty() : IntStream.of(steps.size());
        IntStream counted = curves.stream()
                .flatMap(List::stream)
                .mapToInt(curve -> curve.length)
                .filter(count -> count > 0);
        if (IntStream.concat(named, counted).distinct().count() > 1) {
            throw new IllegalArgumentException("curves of different numbers of steps");
        }
        return new ImageCurves(steps, curves);
    }

    private static float[] read(JsonNode values) {
        float[] curve = new float[values.size()];
        for (int k = 0; k < curve.length; k++) {
            JsonNode value = values.get(k);
            curve[k] = value.isNull() ? Float.NaN : Float.parseFloat(value.asText());
        }
        return curve;
    }
}

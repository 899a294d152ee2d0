package org.lrpexplorer.values;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.FloatBuffer;
import java.util.List;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Relevance;

/**
 * One sample as a JSON object: prediction, target, logits, and for each layer the sum of its relevance and the sum of
 * magnitudes, which depend on no scale of colours.
 */
final class SampleJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleJson() {}

    static ObjectNode of(SampleValues values, List<String> classes) {
        ObjectNode json = JSON.createObjectNode().put("index", values.sample().index());
        values.sample().file().ifPresent(file -> json.put("file", file));
        values.label().ifPresent(label -> json.put("label", label));
        values.labelName().ifPresent(name -> json.put("labelName", name));
        Explanation first = values.first();
        int predicted = predicted(first.logits());
        putClass(json, "predicted", predicted, classes);
        putClass(json, "target", first.target(), classes);
        first.request().target().against().ifPresent(other -> putClass(json, "against", other, classes));
        ArrayNode logits = json.putArray("logits");
        first.logits().forEach(logits::add);
        values.explanations()
                .forEach((network, explanation) -> describe(explanation, json.putObject(ProvenanceJson.word(network))));
        return json;
    }

    private static void putClass(ObjectNode json, String key, int index, List<String> classes) {
        json.put(key, index);
        if (index < classes.size()) {
            json.put(key + "Name", classes.get(index));
        }
    }

    private static int predicted(List<Float> logits) {
        int largest = 0;
        for (int i = 1; i < logits.size(); i++) {
            largest = logits.get(i) > logits.get(largest) ? i : largest;
        }
        return largest;
    }

    private static void describe(Explanation explanation, ObjectNode json) {
        ArrayNode layers = json.putArray("layers");
        describe("input", explanation.input(), layers.addObject());
        explanation.layers().forEach(layer -> describe(layer.node(), layer, layers.addObject()));
    }

    private static void describe(String name, Relevance relevance, ObjectNode json) {
        json.put("layer", name);
        json.put("tensor", relevance.tensor());
        relevance.shape().dims().forEach(json.putArray("shape")::add);
        json.put("sum", relevance.sum());
        json.put("sumAbs", sumAbs(relevance));
        json.put("maxAbs", (double) relevance.maxAbs());
    }

    private static double sumAbs(Relevance relevance) {
        FloatBuffer values = relevance.view();
        double sum = 0;
        while (values.hasRemaining()) {
            sum += Math.abs(values.get());
        }
        return sum;
    }
}

package org.lrpexplorer.values;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.FloatBuffer;
import java.util.List;
import org.lrpexplorer.lrp.BaselineText;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.OutputMap;
import org.lrpexplorer.lrp.OutputRegion;
import org.lrpexplorer.lrp.Relevance;
import org.lrpexplorer.lrp.Target;

/**
 * One sample as a JSON object: prediction, target, logits (of a map, each class's sum over the explained positions), and for each layer the sum of its relevance and the sum of
 * magnitudes, which depend on no scale of colours; of integrated gradients also {@code rise}, the {@code f(x) − f(baseline)}
 * that sums near.
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
        putClass(json, "predicted", Target.predicted().resolve(first.outputs()), classes);
        putClass(json, "target", first.target(), classes);
        if (first.grid().hasPositions()) {
            describe(first, json.putObject("output"), classes);
        }
        first.request().target().against().ifPresent(other -> putClass(json, "against", other, classes));
        ArrayNode logits = json.putArray("logits");
        first.classLogits().forEach(logits::add);
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

    /** Of a map, at which positions the target was explained, and at how many each class is predicted. */
    private static void describe(Explanation explanation, ObjectNode json, List<String> classes) {
        OutputMap outputs = explanation.outputs();
        OutputRegion region = explanation.request().target().region();
        json.put("layout", outputs.grid().describe());
        json.put("region", region.text());
        json.put("regionPositions", explanation.positions().length);
        int[] counts = outputs.counts();
        ObjectNode predicted = json.putObject("predictedPositions");
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                predicted.put(i < classes.size() ? classes.get(i) : String.valueOf(i), counts[i]);
            }
        }
    }

    private static void describe(Explanation explanation, ObjectNode json) {
        ArrayNode layers = json.putArray("layers");
        describe("input", explanation.input(), layers.addObject());
        explanation.held().forEach(input -> describe(input.node(), input, layers.addObject()));
        explanation.layers().forEach(layer -> describe(layer.node(), layer, layers.addObject()));
        if (explanation.composite().procedure().isComplete()) {
            json.put("rise", BaselineText.riseOf(explanation));
        }
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

package org.lrpexplorer.lrp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lrpexplorer.Npz;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.lrp.composite.Selector;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.AlphaBeta;
import org.lrpexplorer.rule.Epsilon;
import org.lrpexplorer.rule.Flat;
import org.lrpexplorer.rule.Gamma;
import org.lrpexplorer.rule.Gradient;
import org.lrpexplorer.rule.LinearRule;
import org.lrpexplorer.rule.LrpZero;
import org.lrpexplorer.rule.Pass;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.WSquare;
import org.lrpexplorer.rule.WithoutBias;
import org.lrpexplorer.rule.ZBox;
import org.lrpexplorer.rule.ZPlus;

/** One way to explain a reference network, with the relevance that it must give. */
record ReferenceCase(ReferenceNetwork reference, JsonNode json) {

    String id() {
        return json.path("id").asText();
    }

    /** The name of the rule or composite. */
    String ruleName() {
        return json.path("rule").asText();
    }

    private String variant() {
        return json.path("network").asText();
    }

    Network network() {
        return reference.network(variant());
    }

    /** An attributor for the network in the precision that the program would choose. */
    Attributor attributor() {
        return attributor(Precision.suitedTo(network()));
    }

    /** An attributor for the network. */
    Attributor attributor(Precision precision) {
        return reference.attributor(variant(), precision);
    }

    /** The rule that the case records for each convolution and dense layer, by ONNX node. */
    Map<String, Rule> rules() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        if (isGradient()) {
            reference.layers().forEach(layer -> rules.put(reference.node(layer), new Gradient()));
            return rules;
        }
        reference
                .layers()
                .forEach(layer ->
                        rules.put(reference.node(layer), rule(json.path("rules").path(layer))));
        return rules;
    }

    private Rule rule(JsonNode node) {
        LinearRule rule = withBias(node);
        boolean ignored = node.path("bias").asText().equals("ignored") && !rule.equals(new Flat());
        return ignored ? new WithoutBias(rule) : rule;
    }

    private LinearRule withBias(JsonNode node) {
        return switch (node.path("rule").asText()) {
            case "Epsilon" ->
                node.path("epsilon").asDouble() == 0
                        ? new LrpZero()
                        : new Epsilon(node.path("epsilon").asDouble());
            case "ZPlus" -> new ZPlus();
            case "AlphaBeta" ->
                new AlphaBeta(node.path("alpha").asDouble(), node.path("beta").asDouble());
            case "Gamma" -> new Gamma(node.path("gamma").asDouble());
            case "WSquare" -> new WSquare();
            case "ZBox" -> new ZBox(reference.box());
            case "Flat" -> new Flat();
            default -> throw new IllegalArgumentException("no rule for " + node);
        };
    }

    /** Each layer by name with the rule that the case records for it. */
    Composite composite() {
        if (isGradient()) {
            return Composites.gradient();
        }
        Composite composite = Composites.epsilonPlus().withBatchNorm(treatment());
        if (json.path("add").asText().equals("dup")) {
            composite = composite.with(id(), Selector.every(LayerKind.ADD), new Pass());
        }
        for (Map.Entry<String, Rule> line : rules().entrySet()) {
            composite = composite.with(id(), Selector.named(line.getKey()), line.getValue());
        }
        return composite;
    }

    /** Whether the case is no LRP but the derivative of the logit, perhaps times the input. */
    private boolean isGradient() {
        return ruleName().startsWith("grad");
    }

    /** What BatchNorm layers do that are still there. */
    BatchNormTreatment treatment() {
        return switch (json.path("bn_rule").asText()) {
            case "eps" -> BatchNormTreatment.EPSILON;
            case "grad" -> BatchNormTreatment.GRADIENT;
            default -> BatchNormTreatment.PASS;
        };
    }

    private StartRelevance start() {
        return json.path("init").asText().equals("onehot") ? StartRelevance.ONE : StartRelevance.LOGIT;
    }

    /** The error that the reference's own float32 run has at a layer, or at {@code input}. */
    double float32Error(String layer) {
        return layer.equals("input")
                ? json.path("err32_input_relL2").asDouble()
                : json.path("err32_layer_relL2").path(layer).asDouble();
    }

    /** For the input and each layer, the largest relative L2 distance over all stored pairs of target and sample. */
    Map<String, Double> distances(Attributor attributor) {
        Npz arrays = reference.arrays(json.path("file").asText());
        Map<String, Double> worst = new LinkedHashMap<>();
        Composite composite = composite();
        int stored = json.path("samples_stored").asInt();
        for (int row = 0; row < 2; row++) {
            for (int sample = 0; sample < stored; sample++) {
                Explanation explanation = attributor.explain(
                        reference.input(sample),
                        new Request(composite, Target.ofClass(reference.target(row, sample)), start()));
                float[] expected = slice(arrays, "R_input", row * stored + sample, 2 * stored);
                float[] input = times(explanation.input(), reference.input(sample));
                worst.merge("input", distance(input, expected), Math::max);
                compareLayers(arrays, row, sample, explanation, worst);
            }
        }
        return worst;
    }

    private void compareLayers(Npz arrays, int row, int sample, Explanation explanation, Map<String, Double> worst) {
        List<String> pairs = new ArrayList<>();
        json.path("full_tensor_rows").forEach(pair -> pairs.add(pair.toString()));
        int k = pairs.indexOf("[" + row + "," + sample + "]");
        for (String layer : k < 0 ? List.<String>of() : reference.layers()) {
            if (arrays.names().contains("R/" + layer)) {
                float[] expected = slice(arrays, "R/" + layer, k, pairs.size());
                Relevance actual = explanation.sentBy(reference.node(layer)).orElseThrow();
                worst.merge(layer, distance(times(actual, reference.activation(layer, k)), expected), Math::max);
            }
        }
    }

    /** The relevance, times the layer's input where the case is a gradient times input. */
    private float[] times(Relevance relevance, float[] x) {
        float[] values = relevance.values();
        for (int i = 0; i < values.length && ruleName().equals("gradxinput"); i++) {
            values[i] *= x[i];
        }
        return values;
    }

    private static float[] slice(Npz arrays, String name, int index, int count) {
        float[] all = arrays.floats(name);
        int size = all.length / count;
        return Arrays.copyOfRange(all, index * size, (index + 1) * size);
    }

    private static double distance(float[] actual, float[] expected) {
        if (actual.length != expected.length) {
            throw new AssertionError(actual.length + " values are not " + expected.length);
        }
        double difference = IntStream.range(0, actual.length)
                .mapToDouble(i -> (double) actual[i] - expected[i])
                .map(d -> d * d)
                .sum();
        double norm = IntStream.range(0, expected.length)
                .mapToDouble(i -> (double) expected[i] * expected[i])
                .sum();
        return Math.sqrt(difference / norm);
    }

    @Override
    public String toString() {
        return reference.name() + " " + id();
    }
}

package org.lrpexplorer.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.lrpexplorer.fusion.FusionDestination;
import org.lrpexplorer.fusion.FusionEntry;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.preflight.CancellingSum;
import org.lrpexplorer.preflight.FileReport;
import org.lrpexplorer.preflight.LayerReport;
import org.lrpexplorer.preflight.MeasuredLayer;
import org.lrpexplorer.preflight.Measurement;
import org.lrpexplorer.preflight.PreflightReport;
import org.lrpexplorer.preflight.Totals;
import org.lrpexplorer.preflight.Warning;
import org.lrpexplorer.text.Text;

/**
 * A report on a network for programs to read. Words that stand for one of several things are in lower case with dashes;
 * sizes are in bytes.
 *
 * @param batchNorm what is to become of BatchNorm
 * @param dataset what is to be said of the dataset that the network was measured on, one sentence each
 */
record ReportJson(BatchNormChoice batchNorm, List<String> dataset) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The whole report, one JSON object. */
    String of(PreflightReport report) {
        ObjectNode all = JSON.createObjectNode();
        describe(report.file(), all);
        all.put("composite", report.composite());
        all.put("batchNorm", batchNorm.toString());
        ArrayNode layers = all.putArray("layers");
        report.layers().forEach(layer -> describe(layer, layers.addObject()));
        describe(report.totals(), all.putObject("totals"));
        report.measured().ifPresent(measured -> describe(measured, all.putObject("measured")));
        if (!dataset.isEmpty()) {
            add(all.putArray("dataset"), dataset);
        }
        ArrayNode warnings = all.putArray("warnings");
        report.warnings().forEach(warning -> describe(warning, warnings.addObject()));
        return Text.of("%s%n", all.toPrettyString());
    }

    private static void describe(FileReport file, ObjectNode json) {
        json.put("file", file.file().toString());
        json.put("format", file.format().label());
        json.put("fileLayout", file.format().layout());
        json.put("network", file.card().name());
        json.put("card", file.cardGuessed() ? "guessed" : "found");
        ObjectNode input = json.putObject("input");
        input.put("tensor", file.input());
        add(input.putArray("shape"), file.inputShape().dims());
        input.put("layout", FileReport.LAYOUT);
        InputSpec pixels = file.card().input();
        input.put("low", pixels.low());
        input.put("high", pixels.high());
        add(input.putArray("mean"), pixels.mean());
        add(input.putArray("std"), pixels.std());
        ObjectNode output = json.putObject("output");
        output.put("tensor", file.output());
        output.put("layout", file.grid().describe());
        add(output.putArray("classes"), file.card().classNames());
        output.put("probabilities", file.meaning().word());
        ArrayNode outputs = json.putArray("outputs");
        file.outputs().names().forEach(name -> outputs.addObject()
                .put("name", name)
                .put("explained", name.equals(file.outputs().chosen())));
        file.outputs().inner().forEach(name -> outputs.addObject()
                .put("name", name)
                .put("explained", name.equals(file.outputs().chosen()))
                .put("within", true));
        add(json.putArray("read"), file.rewritten());
    }

    private static void describe(LayerReport layer, ObjectNode json) {
        json.put("name", layer.name());
        json.put("kind", layer.kind().label());
        json.put("operator", layer.operator());
        add(json.putArray("shape"), layer.shape().dims());
        json.put("parameters", layer.parameters());
        json.put("multiplyAdds", layer.multiplyAdds());
        json.put("rawRule", layer.rule());
        layer.fusion().ifPresent(entry -> describe(entry, json.putObject("batchNorm")));
    }

    private static void describe(FusionEntry entry, ObjectNode json) {
        json.put("outcome", word(entry.outcome()));
        ArrayNode into = json.putArray("into");
        for (FusionDestination destination : entry.into()) {
            into.addObject()
                    .put("layer", destination.layer())
                    .put("placement", destination.placement().label())
                    .put("description", destination.placement().description());
        }
        if (!entry.fused()) {
            json.put("reason", entry.reason());
        }
    }

    private static void describe(Totals totals, ObjectNode json) {
        json.put("parameters", totals.parameters());
        json.put("multiplyAdds", totals.multiplyAdds());
        json.put("precision", word(totals.precision()));
        json.putObject("estimatedMemory")
                .put("parameters", totals.memory().parameters())
                .put("activations", totals.memory().activations())
                .put("relevance", totals.memory().relevance());
    }

    private static void describe(Measurement measured, ObjectNode json) {
        json.put("on", measured.on());
        ArrayNode layers = json.putArray("layers");
        for (MeasuredLayer layer : measured.layers()) {
            ObjectNode entry = layers.addObject()
                    .put("layer", layer.name())
                    .put("kind", layer.kind().label())
                    .put("biasShare", layer.biasShare());
            layer.relevanceRatio().ifPresent(part -> entry.put("relevanceRatio", part));
        }
        ArrayNode sums = json.putArray("cancellingSums");
        for (CancellingSum sum : measured.sums()) {
            ObjectNode entry = sums.addObject()
                    .put("layer", sum.layer())
                    .put("relevance", sum.arrived())
                    .put("samples", sum.count());
            ArrayNode each = entry.putArray("branches");
            sum.sentToEach().forEach(each::add);
        }
    }

    private static void describe(Warning warning, ObjectNode json) {
        json.put("topic", word(warning.topic()));
        json.put("sentence", warning.sentence());
        json.put("detail", warning.detail());
    }

    private static void add(ArrayNode json, Collection<?> values) {
        values.forEach(json::addPOJO);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.lrpexplorer.survey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.TargetText;
import org.lrpexplorer.lrp.composite.CompositeFiles;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.preflight.Probes;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.values.FileIdentity;
import org.lrpexplorer.values.Provenance;

/**
 * All that findings depend on, in words: what is found under the same key is the same.
 *
 * @param guesses what predictions depend on
 * @param sums what sums of relevance depend on
 */
record SurveyKey(String guesses, String sums) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The keys of a survey. Reads the network's file, and of the dataset as much as {@link DatasetIdentity} says.
     *
     * @throws org.lrpexplorer.values.ValuesException if a file cannot be read
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    static SurveyKey of(SurveySubject subject, CancellationToken token) {
        OpenNetwork network = subject.network();
        ObjectNode facts = JSON.createObjectNode()
                .put("program", Provenance.thisProgram())
                .put("version", FindingCodec.VERSION)
                .put(
                        "network",
                        FileIdentity.of(network.name(), network.source(), token).sha256())
                .put("function", function(network))
                .put("output", network.output())
                .put("meaning", network.loaded().meaning().word())
                .put("shared", network.loaded().otherClass().isPresent())
                .put("dataset", DatasetIdentity.of(subject.dataset().dataset(), token))
                .put("samples", subject.size());
        put(facts.putObject("preprocessing"), subject.preprocessing());
        ObjectNode all = facts.deepCopy();
        put(all.putObject("request"), subject);
        return new SurveyKey(
                facts.put("of", "predictions").toString(),
                all.put("of", "relevance").toString());
    }

    /** What the network makes of noise: weights in files of their own, and inputs that are held, decide on it, too. */
    private static String function(OpenNetwork network) {
        try {
            List<float[]> outputs = new Attributor(network.raw(), Precision.SINGLE)
                    .outputs(Probes.noise(network.card().input(), 1).inputs());
            return Integer.toHexString(Arrays.hashCode(outputs.get(0)));
        } catch (AttributionException e) {
            return "not finite";
        }
    }

    private static void put(ObjectNode json, Preprocessing steps) {
        json.put("channels", steps.channels())
                .put("height", steps.height())
                .put("width", steps.width())
                .put("fit", steps.fit().name())
                .put("low", steps.low())
                .put("high", steps.high())
                .put("bgr", steps.bgr());
        steps.mean().forEach(json.putArray("mean")::add);
        steps.std().forEach(json.putArray("std")::add);
    }

    private static void put(ObjectNode json, SurveySubject subject) {
        Request request = subject.request();
        json.put("composite", CompositeFiles.line(subject.network().bounded(request.composite())))
                .put("target", TargetText.of(request.target()))
                .put("start", request.effectiveStart().name())
                .put("positive", request.pruning().positive())
                .put("negative", request.pruning().negative())
                .put("precision", Precision.suitedTo(subject.network().raw()).name())
                .put("fused", subject.network().fused().report().fusedCount());
        request.condition().ifPresent(part -> {
            ObjectNode condition = json.putObject("condition").put("layer", part.node());
            part.channels().forEach(condition.putArray("channels")::add);
            part.region().ifPresent(region -> condition
                    .put("x", region.x())
                    .put("y", region.y())
                    .put("width", region.width())
                    .put("height", region.height()));
        });
    }
}

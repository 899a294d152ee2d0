package org.lrpexplorer.preflight;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.fusion.FusionReport;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.diagnosis.Diagnosis;
import org.lrpexplorer.lrp.diagnosis.Fault;
import org.lrpexplorer.lrp.diagnosis.Finding;
import org.lrpexplorer.lrp.diagnosis.FindingText;
import org.lrpexplorer.lrp.diagnosis.RelevanceCheck;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.preflight.Warning.Topic;
import org.lrpexplorer.text.Text;

/**
 * Whether relevance vanishes or explodes in a network: explains the likeliest class of some inputs and, where that goes
 * wrong, says where it begins and which composite avoids it.
 *
 * @param composite with the bounds of the input, fit for the unfused network
 * @param precision of the computation
 * @param probes what is explained
 * @param control stops it
 */
record RelevanceWarnings(Composite composite, Precision precision, Probes probes, RunControl control) {

    /**
     * At most one warning for the network as read and one for the fused one, about what goes wrong on at least half of the
     * inputs.
     *
     * @param asFused explains the fused network
     * @throws org.lrpexplorer.lrp.AttributionException if outputs or relevances are not finite
     */
    List<Warning> about(Network raw, FusionReport fusion, Attributor asFused) {
        if (!fusion.hasBatchNorm()) {
            return about("", asFused).stream().toList();
        }
        return Stream.of(about(" before fusion", new Attributor(raw, precision)), about(" after fusion", asFused))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Warning> about(String when, Attributor attributor) {
        Composite own = composite.within(attributor.network());
        RelevanceCheck check = new RelevanceCheck(attributor.network(), own);
        Map<Fault, Example> first = new LinkedHashMap<>();
        Map<Fault, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < probes.inputs().size(); i++) {
            int index = i;
            Explanation explanation = explain(attributor, probes.inputs().get(i), Request.of(own));
            check.of(explanation).ifPresent(finding -> {
                first.putIfAbsent(finding.fault(), new Example(index, explanation.request(), finding));
                counts.merge(finding.fault(), 1, Integer::sum);
            });
        }
        return first.values().stream()
                .filter(example -> 2 * counts.get(example.finding().fault())
                        >= probes.inputs().size())
                .max(Comparator.comparingInt(
                        example -> counts.get(example.finding().fault())))
                .map(example -> {
                    FindingText text = text(example, attributor);
                    return new Warning(
                            Topic.UNSOUND_RELEVANCE,
                            Text.of(
                                    "Relevance%s is not sound under %s on %s.",
                                    when,
                                    composite.name(),
                                    on(counts.get(example.finding().fault()))),
                            Stream.concat(
                                            Stream.of("On the first of them, " + text.sentence()),
                                            text.details().stream())
                                    .collect(Collectors.joining("\n")));
                });
    }

    private Explanation explain(Attributor attributor, float[] input, Request request) {
        return attributor.explain(List.of(input), request, control).get(0);
    }

    private FindingText text(Example example, Attributor attributor) {
        float[] input = probes.inputs().get(example.index());
        Request resolved = example.resolved();
        Diagnosis diagnosis = Diagnosis.of(
                example.finding().fault(),
                attributor.network(),
                resolved.composite(),
                () -> attributor.ledger(input, resolved, control),
                other -> explain(attributor, input, resolved.withComposite(other)));
        return new FindingText(example.finding().with(diagnosis), layer -> "'" + layer + "'");
    }

    private String on(int count) {
        return count == probes.inputs().size() ? probes.name() : Text.of("%d of %s", count, probes.name());
    }

    /** The first input on which something is wrong. */
    private record Example(int index, Request resolved, Finding finding) {}
}

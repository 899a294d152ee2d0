package org.lrpexplorer.values.explain;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.diagnosis.Diagnosis;
import org.lrpexplorer.lrp.diagnosis.Finding;
import org.lrpexplorer.lrp.diagnosis.FindingText;
import org.lrpexplorer.lrp.diagnosis.RelevanceCheck;
import org.lrpexplorer.values.ExplainedNetworks;
import org.lrpexplorer.values.RunTally;

/**
 * Checks the relevance of samples as they are explained. Of each fault only the first sample is diagnosed, because that
 * takes longer than the explanation.
 */
public final class SampleChecks {

    private final Subject subject;
    private final Precision precision;
    private final Map<ExplainedNetworks, RelevanceCheck> checks = new EnumMap<>(ExplainedNetworks.class);

    /** Checks of explanations of one request. */
    public SampleChecks(Subject subject, Precision precision, Request request) {
        this.subject = subject;
        this.precision = precision;
        subject.rows()
                .forEach(row -> checks.put(
                        row,
                        new RelevanceCheck(
                                subject.network(row), request.composite().within(subject.network(row)))));
    }

    /** What is wrong with the relevance of a sample, for a tally. */
    Map<String, RunTally.Found> of(int index, Map<ExplainedNetworks, Explanation> explanations) {
        Map<String, RunTally.Found> found = new LinkedHashMap<>();
        explanations.forEach((row, explanation) -> checks.get(row)
                .of(explanation)
                .ifPresent(finding ->
                        found.put(subject.row(row) + "/" + finding.fault(), new RunTally.Found(1, index, ""))));
        return found;
    }

    /**
     * What people should know of a sample with a fault.
     *
     * @param fault as {@link #of} names it
     * @param explanations of the sample
     */
    String diagnosis(String fault, float[] input, Map<ExplainedNetworks, Explanation> explanations) {
        ExplainedNetworks row = subject.rows().stream()
                .filter(each -> fault.startsWith(subject.row(each) + "/"))
                .findFirst()
                .orElseThrow();
        Explanation explanation = explanations.get(row);
        Request resolved = explanation.request();
        Attributor attributor = subject.attributor(row, precision);
        Finding finding = checks.get(row).of(explanation).orElseThrow();
        Diagnosis diagnosis = Diagnosis.of(
                finding.fault(),
                attributor.network(),
                resolved.composite(),
                () -> attributor.ledger(input, resolved),
                other -> attributor.explain(input, resolved.withComposite(other)));
        FindingText text = new FindingText(finding.with(diagnosis), layer -> "'" + layer + "'");
        return Stream.concat(Stream.of(text.sentence()), text.details().stream())
                .collect(Collectors.joining(" "));
    }
}

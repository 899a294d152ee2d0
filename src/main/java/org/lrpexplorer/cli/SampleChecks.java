package org.lrpexplorer.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.diagnosis.Diagnosis;
import org.lrpexplorer.lrp.diagnosis.Fault;
import org.lrpexplorer.lrp.diagnosis.Finding;
import org.lrpexplorer.lrp.diagnosis.FindingText;
import org.lrpexplorer.lrp.diagnosis.RelevanceCheck;
import org.lrpexplorer.text.Text;

/**
 * Checks the relevance of samples as they are explained. Of each fault it keeps how many samples have it, and the first of
 * them, which alone is diagnosed, because that takes longer than the explanation.
 */
final class SampleChecks {

    private final Attributor attributor;
    private final String row;
    private final RelevanceCheck check;
    private final Map<Fault, Seen> seen = new EnumMap<>(Fault.class);
    private int samples;

    /**
     * A check of explanations by one composite.
     *
     * @param row whether the raw or the fused network is explained, in words; empty if there is no difference
     */
    SampleChecks(Attributor attributor, Composite composite, String row) {
        this.attributor = attributor;
        this.row = row;
        this.check = new RelevanceCheck(attributor.network(), composite);
    }

    /** The samples with one fault: the first of them, and how many there are. */
    private static final class Seen {
        private final int first;
        private final float[] input;
        private final Request request;
        private final Finding finding;
        private int count = 1;

        Seen(int first, float[] input, Request request, Finding finding) {
            this.first = first;
            this.input = input;
            this.request = request;
            this.finding = finding;
        }
    }

    /** Checks the next sample. */
    void add(float[] input, Explanation explanation) {
        int sample = samples++;
        check.of(explanation).ifPresent(finding -> {
            Seen earlier = seen.get(finding.fault());
            if (earlier == null) {
                seen.put(finding.fault(), new Seen(sample, input, explanation.request(), finding));
            } else {
                earlier.count++;
            }
        });
    }

    /** Whether a sample has a fault. */
    boolean foundSome() {
        return !seen.isEmpty();
    }

    /** What people should know, a note for each fault. Diagnoses the first sample of each. */
    List<String> notes() {
        return seen.values().stream().map(this::note).toList();
    }

    private String note(Seen fault) {
        Diagnosis diagnosis = Diagnosis.of(
                fault.finding.fault(),
                attributor.network(),
                fault.request.composite(),
                () -> attributor.ledger(fault.input, fault.request),
                other -> attributor.explain(fault.input, fault.request.withComposite(other)));
        FindingText text = new FindingText(fault.finding.with(diagnosis), layer -> "'" + layer + "'");
        return String.join(
                " ",
                Stream.concat(Stream.of(beginning(fault) + text.sentence()), text.details().stream())
                        .toList());
    }

    private String beginning(Seen fault) {
        return samples == 1
                ? Text.of("Relevance is not sound%s: ", row)
                : Text.of(
                        "Relevance is not sound%s in %d of %d samples. In the first, row %d of the archive, ",
                        row, fault.count, samples, fault.first);
    }
}

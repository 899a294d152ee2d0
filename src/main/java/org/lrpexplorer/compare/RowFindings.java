package org.lrpexplorer.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.lrp.Comparison;
import org.lrpexplorer.lrp.diagnosis.FindingText;
import org.lrpexplorer.lrp.diagnosis.RelevanceCheck;
import org.lrpexplorer.open.OpenNetwork;

/**
 * What is not sound about the relevance of each row.
 *
 * @param raw of the network as it is; empty if nothing is found
 * @param fused of the network without BatchNorm
 * @param same whether both rows are of the same network, so that one finding is about both
 */
public record RowFindings(Optional<FindingText> raw, Optional<FindingText> fused, boolean same) {

    /** Nothing was looked for: where only a part of the relevance is propagated further, amounts say nothing. */
    static RowFindings none() {
        return new RowFindings(Optional.empty(), Optional.empty(), true);
    }

    /** What a look at the amounts of relevance tells, without the causes. */
    static RowFindings of(OpenNetwork network, Comparison comparison) {
        Map<String, String> labels = network.labels();
        Optional<FindingText> raw = new RelevanceCheck(
                        network.raw(), comparison.raw().composite())
                .of(comparison.raw())
                .map(finding -> new FindingText(finding, node -> labels.getOrDefault(node, node)));
        if (network.fused().report().fusedCount() == 0) {
            return new RowFindings(raw, raw, true);
        }
        Optional<FindingText> fused = new RelevanceCheck(
                        network.fused().network(), comparison.fused().composite())
                .of(comparison.fused())
                .map(finding -> new FindingText(finding, node -> labels.getOrDefault(node, node)));
        return new RowFindings(raw, fused, false);
    }

    /** Whether each finding is diagnosed. */
    public boolean areDiagnosed() {
        return Stream.of(raw, fused)
                .flatMap(Optional::stream)
                .allMatch(text -> text.finding().diagnosis().isPresent());
    }

    /** A sentence on the rows in question; empty if nothing was found. */
    public Optional<String> sentence() {
        List<Named> all = named(Rows.BOTH);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        all.size() == 1
                                ? all.get(0).sentence()
                                : all.stream().map(Named::brief).collect(Collectors.joining(" ")));
    }

    /** More than the sentence says, once all is diagnosed. */
    public Optional<String> detail() {
        List<Named> all = named(Rows.BOTH);
        return all.isEmpty() || !areDiagnosed()
                ? Optional.empty()
                : Optional.of(all.stream().map(Named::detail).collect(Collectors.joining("\n")));
    }

    /** What a figure of some rows says of them, a note for each. */
    public List<String> notes(Rows shown) {
        return named(shown).stream().map(Named::note).toList();
    }

    /** A finding with the row that it is about. */
    private record Named(String row, FindingText text) {

        String sentence() {
            return row + ": " + text.sentence();
        }

        String brief() {
            return row + ": " + text.brief();
        }

        String detail() {
            return row + ": " + String.join(" ", text.details());
        }

        String note() {
            return sentence() + text.reason().map(reason -> " " + reason).orElse("");
        }
    }

    private List<Named> named(Rows shown) {
        if (same) {
            return raw.map(text -> new Named("Raw and fused", text)).stream().toList();
        }
        List<Named> all = new ArrayList<>();
        raw.filter(text -> shown.raw()).ifPresent(text -> all.add(new Named(Rows.RAW.title(), text)));
        fused.filter(text -> shown.fused()).ifPresent(text -> all.add(new Named(Rows.FUSED.title(), text)));
        return all;
    }
}

package org.lrpexplorer.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Comparison;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.ProgressListener;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.diagnosis.Diagnosis;
import org.lrpexplorer.lrp.diagnosis.FindingText;
import org.lrpexplorer.lrp.ledger.ConservationLedger;
import org.lrpexplorer.lrp.ledger.LedgerComparison;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;

/**
 * Finds out where missing relevance of one sample went, why relevance is not sound and what helps, for both rows with the
 * same computations.
 */
final class DiagnosisRun {

    /**
     * Parameters of one layer for which no ledger is drawn up where nothing is unsound: it needs them in double precision,
     * some more than once, so that of larger layers it takes gigabytes.
     */
    private static final long MOST_PARAMETERS = 1L << 25;

    private final OpenNetwork network;
    private final float[] input;
    private final Comparison comparison;
    private final RunControl control;
    private final Map<Composite, Comparison> tried = new HashMap<>();
    private Optional<LedgerComparison> ledgers = Optional.empty();

    /**
     * A run.
     *
     * @param input what was explained
     * @param comparison what came of it
     * @param token looked at between layers
     */
    DiagnosisRun(OpenNetwork network, float[] input, Comparison comparison, CancellationToken token) {
        this.network = network;
        this.input = input;
        this.comparison = comparison;
        this.control = new RunControl(token, ProgressListener.none());
    }

    /**
     * The findings with their diagnoses.
     *
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    RowFindings diagnosed(RowFindings findings) {
        Optional<FindingText> raw = findings.raw()
                .map(text -> diagnosed(text, network.raw(), comparison.raw(), LedgerComparison::raw, Comparison::raw));
        if (findings.same()) {
            return new RowFindings(raw, raw, true);
        }
        Optional<FindingText> fused = findings.fused()
                .map(text -> diagnosed(
                        text,
                        network.fused().network(),
                        comparison.fused(),
                        LedgerComparison::fused,
                        Comparison::fused));
        return new RowFindings(raw, fused, false);
    }

    /**
     * The columns with who has what is notably missing of the start; the same where the ledgers cannot be drawn up.
     *
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    List<Column> accounted(List<Column> columns) {
        if (columns.stream().noneMatch(Column::lacksAccount) || takesTooMuch()) {
            return columns;
        }
        try {
            LedgerComparison books = ledgers();
            return columns.stream().map(column -> column.accounted(books)).toList();
        } catch (AttributionException e) {
            // The ledger's rounding is not the explanation's; near the largest numbers one can be finite alone.
            return columns;
        }
    }

    private boolean takesTooMuch() {
        return network.raw().nodes().stream().anyMatch(node -> node.layer().parameterCount() > MOST_PARAMETERS);
    }

    private FindingText diagnosed(
            FindingText text,
            Network explained,
            Explanation explanation,
            Function<LedgerComparison, ConservationLedger> ledger,
            Function<Comparison, Explanation> row) {
        Diagnosis diagnosis = Diagnosis.of(
                text.finding().fault(),
                explained,
                explanation.composite(),
                () -> ledger.apply(ledgers()),
                composite -> row.apply(again(composite)));
        return new FindingText(text.finding().with(diagnosis), text.names());
    }

    private LedgerComparison ledgers() {
        if (ledgers.isEmpty()) {
            ledgers = Optional.of(network.attributor().ledgers(input, request(), control));
        }
        return ledgers.get();
    }

    private Comparison again(Composite composite) {
        return tried.computeIfAbsent(composite, other -> network.attributor()
                .explain(input, request().withComposite(other), control));
    }

    /** What was asked, with the class that the raw network chose. */
    private Request request() {
        return comparison.raw().request();
    }
}

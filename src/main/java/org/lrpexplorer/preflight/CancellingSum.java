package org.lrpexplorer.preflight;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lrpexplorer.lrp.ledger.ConservationLedger;
import org.lrpexplorer.lrp.ledger.LedgerEntry;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/**
 * A sum whose branches cancel: it makes relevance grow, and they get much of it, of opposite signs.
 *
 * @param layer the sum's name
 * @param arrived {@code ΣR} at its output, for the first input on which they cancel
 * @param sentToEach {@code ΣR} that each branch gets of it
 * @param count on how many inputs they cancel
 */
public record CancellingSum(String layer, double arrived, List<Double> sentToEach, int count) {

    /** Branches cancel where together they get this many times what arrives, whatever the sign. */
    private static final double MUCH = 10;

    /**
     * How many times as large {@code Σ|R|} at least leaves the sum as it arrives. Branches of one sign can get sums of
     * opposite signs, too, where relevance has both; but then nothing grows beyond rounding.
     */
    private static final double GROWTH = 1.01;

    private static final int DIGITS = 3;

    /** Copies the list. */
    public CancellingSum {
        sentToEach = List.copyOf(sentToEach);
    }

    /**
     * The sum in some ledgers, if its branches cancel in at least half of them.
     *
     * @param ledgers one of each input
     */
    static Optional<CancellingSum> of(String layer, List<ConservationLedger> ledgers) {
        List<LedgerEntry> cancelling = ledgers.stream()
                .flatMap(ledger -> ledger.of(layer).stream())
                .filter(CancellingSum::cancels)
                .toList();
        return cancelling.isEmpty() || 2 * cancelling.size() < ledgers.size()
                ? Optional.empty()
                : Optional.of(new CancellingSum(
                        layer, cancelling.get(0).arrived(), cancelling.get(0).sentToEach(), cancelling.size()));
    }

    private static boolean cancels(LedgerEntry entry) {
        double parts = entry.sentToEach().stream().mapToDouble(Math::abs).sum();
        return parts > MUCH * Math.abs(entry.arrived()) && entry.magnitudes().growth() > GROWTH;
    }

    /** Where, and what the branches get. */
    String describe() {
        return Text.of(
                "%s (of %s they get %s)",
                layer,
                NumberText.of(arrived, DIGITS),
                sentToEach.stream().map(sent -> NumberText.of(sent, DIGITS)).collect(Collectors.joining(" and ")));
    }
}

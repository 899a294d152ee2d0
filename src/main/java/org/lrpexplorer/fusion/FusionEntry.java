package org.lrpexplorer.fusion;

import java.util.List;
import java.util.stream.Collectors;
import org.lrpexplorer.text.Text;

/**
 * What became of one BatchNorm, or of another normalisation, which is always kept.
 *
 * @param batchNorm the name of its node in the unfused network
 * @param outcome whether and in which direction it was fused
 * @param into where it went; empty if it was kept
 * @param reason why it was kept, as one sentence; empty if it was fused
 * @param kind what it is: a scaling by constants is treated as a BatchNorm
 */
public record FusionEntry(
        String batchNorm, FusionOutcome outcome, List<FusionDestination> into, String reason, NormKind kind) {

    /** Copies the list. */
    public FusionEntry {
        into = List.copyOf(into);
    }

    /** Whether it is gone from the fused network. */
    public boolean fused() {
        return outcome == FusionOutcome.FUSED_BACKWARD || outcome == FusionOutcome.FUSED_FORWARD;
    }

    /** The entry in one line, for lists and tooltips. */
    public String describe() {
        if (!fused()) {
            return Text.of("%s kept: %s", batchNorm, reason);
        }
        return Text.of("%s → %s", batchNorm, describeLayers());
    }

    /** The layers that it went into, each with the placement's letter. */
    public String describeLayers() {
        return into.stream()
                .map(d -> Text.of("%s (%s)", d.layer(), d.placement().label()))
                .collect(Collectors.joining(", "));
    }
}

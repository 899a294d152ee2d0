package org.lrpexplorer.fusion;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of one BatchNorm, or of another normalisation, which is always kept.
 *
 * @param batchNorm the name of its node in the unfused network
 * @param outcome whether and in which direction it was fused
 * @param into where it went; empty if it was kept
 * @param reason why it was kept, as one sentence; empty if it was fused
 * @param scaling whether it is no normalisation of the file but a scaling by constants, which is treated as one
 */
public record FusionEntry(
        String batchNorm, FusionOutcome outcome, List<FusionDestination> into, String reason, boolean scaling) {

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
            return "%s kept: %s".formatted(batchNorm, reason);
        }
        return "%s → %s".formatted(batchNorm, describeLayers());
    }

    /** The layers that it went into, each with the placement's letter. */
    public String describeLayers() {
        return into.stream()
                .map(d -> "%s (%s)".formatted(d.layer(), d.placement().label()))
                .collect(Collectors.joining(", "));
    }
}

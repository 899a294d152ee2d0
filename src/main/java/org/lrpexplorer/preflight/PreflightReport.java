package org.lrpexplorer.preflight;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.fusion.FusionDestination;
import org.lrpexplorer.fusion.FusionReport;
import org.lrpexplorer.fusion.Placement;

/**
 * What the program found in a network file and what it is going to do with it.
 *
 * @param file what the file holds
 * @param composite the name of the composite that the rules come from
 * @param fusion what fusion does to each BatchNorm
 * @param layers in forward order
 * @param totals what they come to
 * @param measured how much relevance the fused layers keep, if that was measured
 * @param warnings what a person should know before trusting an explanation
 */
public record PreflightReport(
        FileReport file,
        String composite,
        FusionReport fusion,
        List<LayerReport> layers,
        Totals totals,
        Optional<Measurement> measured,
        List<Warning> warnings) {

    /** Copies the lists. */
    public PreflightReport {
        layers = List.copyOf(layers);
        warnings = List.copyOf(warnings);
    }

    /** The placements by which BatchNorm is fused here, each once. */
    public List<Placement> placements() {
        return fusion.entries().stream()
                .flatMap(entry -> entry.into().stream())
                .map(FusionDestination::placement)
                .distinct()
                .sorted()
                .toList();
    }
}

package org.lrpexplorer.preflight;

import java.util.stream.Collectors;
import org.lrpexplorer.fusion.FusionEntry;

/** What fusion does to a BatchNorm, in a few words. */
final class Fate {

    private Fate() {}

    static String of(FusionEntry entry) {
        String layers = entry.into().stream()
                .map(into -> "%s (%s)".formatted(into.layer(), into.placement().label()))
                .collect(Collectors.joining(", "));
        return switch (entry.outcome()) {
            case FUSED_BACKWARD -> "fused backward into " + layers;
            case FUSED_FORWARD -> "fused forward into " + layers;
            case KEPT -> "kept";
            case BY_SAMPLE -> "kept, it normalises by the sample";
        };
    }
}

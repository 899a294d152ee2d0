package org.lrpexplorer.preflight;

import org.lrpexplorer.fusion.FusionEntry;

/** What fusion does to a BatchNorm, in a few words. */
final class Fate {

    private Fate() {}

    static String of(FusionEntry entry) {
        return switch (entry.outcome()) {
            case FUSED_BACKWARD -> "fused backward into " + entry.describeLayers();
            case FUSED_FORWARD -> "fused forward into " + entry.describeLayers();
            case KEPT -> "kept: " + entry.reason();
            case BY_SAMPLE -> "kept, it normalises by the sample";
        };
    }
}

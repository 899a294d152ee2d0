package org.lrpexplorer.explore.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lrpexplorer.evaluate.experiment.LrpMethod;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;

/** Of which networks the heatmaps are clustered. */
public enum ClusterNetworks {
    /** Each by itself. */
    BOTH("Both", "Cluster the heatmaps of raw and of fused, each by themselves, and say how alike the groups are"),
    /** With BatchNorm. */
    RAW("Raw", "Cluster the heatmaps of the network as it is, with BatchNorm"),
    /** Without. */
    FUSED("Fused", "Cluster the heatmaps of the equivalent network without BatchNorm");

    private final String title;
    private final String help;

    ClusterNetworks(String title, String help) {
        this.title = title;
        this.help = help;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** The same in a sentence. */
    public String help() {
        return help;
    }

    /** What explains, raw before fused. */
    List<LrpMethod> methods(Composite composite, BatchNormTreatment kept) {
        LrpMethod raw = new LrpMethod(composite, Optional.of(kept));
        LrpMethod fused = new LrpMethod(composite, Optional.empty());
        return Stream.of(raw, fused)
                .filter(method -> this == BOTH || method.fused() == (this == FUSED))
                .toList();
    }
}

package org.lrpexplorer.cli;

import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.fusion.FusionReport;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.network.Network;

/**
 * What is explained.
 *
 * @param raw the network as the file has it
 * @param fused the same without BatchNorm
 * @param withoutBatchNorm whether the fused one is explained and not the raw one
 */
record Subject(Network raw, Fused fused, boolean withoutBatchNorm) {

    /** The network that is explained. */
    Network network() {
        return withoutBatchNorm ? fused.network() : raw;
    }

    /** What became of each BatchNorm, or would if it were fused. */
    FusionReport report() {
        return fused.report();
    }

    /** Which of the two is explained, to be put behind what is said of it; empty if they are the same. */
    String row() {
        if (report().entries().isEmpty()) {
            return "";
        }
        return withoutBatchNorm ? " (fused)" : " (raw)";
    }

    /** What explains it. */
    Attributor attributor(Precision precision) {
        return withoutBatchNorm ? new Attributor(fused, precision) : new Attributor(raw, precision);
    }
}

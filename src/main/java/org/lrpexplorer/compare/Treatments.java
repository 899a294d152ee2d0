package org.lrpexplorer.compare;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.fusion.FusionReport;
import org.lrpexplorer.fusion.NormKind;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/**
 * What became of BatchNorm in each row, in words.
 *
 * @param raw the rule of the BatchNorm layers that were left in place
 * @param brief the same in a few words
 * @param fused how many were fused
 * @param briefFused what that means for the row, in a few words
 * @param parity how closely the two networks agree
 */
public record Treatments(String raw, String brief, String fused, String briefFused, String parity) {

    static Treatments of(OpenNetwork network, Composite composite) {
        Map<String, Rule> rules = composite.rulesFor(network.raw());
        FusionReport report = network.fused().report();
        boolean batchNorm = report.hasBatchNorm();
        Optional<Rule> rule = report.entries().stream()
                .filter(entry -> batchNorm
                        ? entry.kind() == NormKind.BATCH_NORM
                        : entry.kind().scales())
                .findFirst()
                .map(entry -> rules.get(entry.batchNorm()));
        String kept = batchNorm ? "BatchNorm kept" : "no BatchNorm, scalings by constants kept";
        boolean lrp = composite.isLrp();
        return new Treatments(
                rule.map(r -> Text.of("%s, rule: %s", kept, r.notation())).orElse("no BatchNorm"),
                lrp
                        ? rule.map(r -> (batchNorm ? "BN: " : "scalings: ") + brief(r))
                                .orElse("no BatchNorm")
                        : "not LRP, " + (rule.isPresent() ? "BN kept" : "no BatchNorm"),
                report.summary(),
                (lrp ? "" : "not LRP, ")
                        + (report.fusedCount() == 0
                                ? "no BN merged, as raw"
                                : Text.of("%s merged%s", batchNorm ? "BN" : "scalings", lrp ? " into weights" : "")),
                Text.of(
                        "logits differ by at most %s on %d probes in float64",
                        NumberText.of(network.parity().maxAbsolute(), 2),
                        network.parity().probes()));
    }

    private static String brief(Rule rule) {
        return Arrays.stream(BatchNormTreatment.values())
                .filter(treatment -> treatment.rule().equals(rule))
                .findFirst()
                .map(BatchNormTreatment::label)
                .orElse(rule.notation());
    }
}

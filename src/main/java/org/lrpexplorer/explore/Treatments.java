package org.lrpexplorer.explore;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.heatmap.NumberText;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.rule.Rule;

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
        Optional<Rule> rule = network.raw().nodes().stream()
                .filter(node -> node.layer().kind() == LayerKind.BATCH_NORM)
                .findFirst()
                .map(node -> rules.get(node.name()));
        return new Treatments(
                rule.map(r -> "BatchNorm kept, rule: " + r.notation()).orElse("no BatchNorm"),
                rule.map(Treatments::brief).orElse("no BatchNorm"),
                network.fused().report().summary(),
                network.fused().report().fusedCount() > 0 ? "BN merged into weights" : "no BN merged, as raw",
                "logits differ by at most %s on %d probes in float64"
                        .formatted(
                                NumberText.of(network.parity().maxAbsolute(), 2),
                                network.parity().probes()));
    }

    private static String brief(Rule rule) {
        return Arrays.stream(BatchNormTreatment.values())
                .filter(treatment -> treatment.rule().equals(rule))
                .findFirst()
                .map(treatment -> "BN: " + treatment.label())
                .orElse("BN: " + rule.notation());
    }
}

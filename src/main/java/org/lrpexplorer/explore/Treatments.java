package org.lrpexplorer.explore;

import java.util.Map;
import org.lrpexplorer.heatmap.NumberText;
import org.lrpexplorer.lrp.Composite;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Rule;

/**
 * What became of BatchNorm in each row, in words.
 *
 * @param raw the rule of the BatchNorm layers that were left in place
 * @param fused how many were fused
 * @param parity how closely the two networks agree
 */
public record Treatments(String raw, String fused, String parity) {

    static Treatments of(OpenNetwork network, Composite composite) {
        Map<String, Rule> rules = composite.rulesFor(network.raw());
        String raw = network.raw().nodes().stream()
                .filter(node -> node.layer().kind() == LayerKind.BATCH_NORM)
                .map(Node::name)
                .findFirst()
                .map(name -> "BatchNorm kept, rule: " + rules.get(name).notation())
                .orElse("no BatchNorm");
        return new Treatments(
                raw,
                network.fused().report().summary(),
                "logits differ by at most %s on %d probes in float64"
                        .formatted(
                                NumberText.of(network.parity().maxAbsolute(), 2),
                                network.parity().probes()));
    }
}

package org.lrpexplorer.preflight;

import java.util.Optional;
import org.lrpexplorer.fusion.FusionEntry;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.tensor.Shape;

/**
 * One layer and what becomes of it.
 *
 * @param name of its node
 * @param kind what sort of layer it is
 * @param operator what it computes, more closely than by its kind: {@code Conv2d}, {@code Relu}
 * @param shape per-sample shape of its output
 * @param parameters how many learned or stored numbers it holds
 * @param multiplyAdds products for one sample; 0 where it multiplies no weights
 * @param rule the rule that the composite gives it in the unfused network, in short form
 * @param fusion for a BatchNorm, where it goes when the network is fused, or why it stays
 */
public record LayerReport(
        String name,
        LayerKind kind,
        String operator,
        Shape shape,
        long parameters,
        long multiplyAdds,
        String rule,
        Optional<FusionEntry> fusion) {

    /** For a BatchNorm in a few words what fusion does to it, otherwise nothing. */
    public String fate() {
        return fusion.map(Fate::of).orElse("");
    }
}

package org.lrpexplorer.lrp;

import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.network.Network;

/**
 * About how much memory the numbers of one sample's explanation take, raw and fused side by side, in bytes. An estimate:
 * it counts every tensor once in each direction and once as a result, and leaves out what rules and libraries need on
 * the way.
 *
 * @param parameters those of both networks in the type they are computed in; what both share counts once
 * @param activations every tensor of the forward pass; what both share counts once
 * @param relevance every tensor of both passes back, and the same as the floats that are kept
 */
public record Footprint(long parameters, long activations, long relevance) {

    /** The estimate for a network and the equivalent one without BatchNorm. */
    public static Footprint of(Network raw, Fused fused, Precision precision) {
        long rawValues = raw.valuesPerSample();
        long ownValues = fused.ownTensors(raw).stream()
                .mapToLong(tensor -> fused.network().shapeOf(tensor).size())
                .sum();
        long ownParameters = fused.network().nodes().stream()
                .filter(node -> !fused.report().fusedInto(node.name()).isEmpty())
                .mapToLong(node -> node.layer().parameterCount())
                .sum();
        return new Footprint(
                (raw.parameterCount() + ownParameters) * precision.type().width(),
                (rawValues + ownValues) * precision.type().width(),
                (rawValues + fused.network().valuesPerSample())
                        * (precision.type().width() + Float.BYTES));
    }

    /** All together. */
    public long bytes() {
        return parameters + activations + relevance;
    }
}

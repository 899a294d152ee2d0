package org.lrpexplorer.lrp;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lrpexplorer.engine.Engine;
import org.lrpexplorer.engine.plan.PlanEngine;
import org.lrpexplorer.engine.reference.ReferenceEngine;
import org.lrpexplorer.fusion.BatchNormFusion;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.fusion.Placement;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.onednn.OneDnn;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The floating-point types of a computation. LRP divides relevance by activations and sums of them, so where these nearly
 * vanish their rounding errors decide the result. Results are stored as floats.
 */
public enum Precision {
    /** All in 32 bits, by compiled plans where oneDNN is present: many times faster. */
    SINGLE(DataType.FLOAT),
    /** All in 64 bits. */
    DOUBLE(DataType.DOUBLE);

    /** Near this, raw and fused ResNet-50 for 32×32 images take a third of a second together on one core in 64 bits. */
    private static final long MANY_MULTIPLY_ADDS = 100_000_000;

    /** Above this, copies of the parameters in 64 bits take too much memory. */
    private static final long MANY_PARAMETERS = 40_000_000;

    private final DataType type;

    Precision(DataType type) {
        this.type = type;
    }

    /** The precision to explain a network in when nobody asks for another: double, unless the network is large. */
    public static Precision suitedTo(Network network) {
        return network.multiplyAdds() > MANY_MULTIPLY_ADDS || network.parameterCount() > MANY_PARAMETERS
                ? SINGLE
                : DOUBLE;
    }

    /**
     * The network with its BatchNorm layers fused, its parameters in this type instead of rounded to
     * that of the file.
     */
    public Fused fuse(Network raw) {
        return fuse(raw, new CancellationToken());
    }

    /**
     * As {@link #fuse(Network)}, as long as somebody waits for it.
     *
     * @param token looked at between layers
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public Fused fuse(Network raw, CancellationToken token) {
        return BatchNormFusion.fuse(raw.as(type), EnumSet.allOf(Placement.class), token);
    }

    /** As {@link #fuse(Network)}, by some placements only; a BatchNorm that would need another one is kept. */
    public Fused fuse(Network raw, Set<Placement> placements) {
        return BatchNormFusion.fuse(raw.as(type), placements);
    }

    /** The type of parameters, activations and relevance. */
    DataType type() {
        return type;
    }

    /**
     * The engine for one network, or for two that compute the same: compiled plans in single precision where oneDNN is
     * present, the rules' own definitions in double precision and elsewhere.
     *
     * @param networks their parameters in this type
     * @param differing the second network's tensors that the first does not have, or not with the same values
     */
    Engine engine(List<Network> networks, Set<String> differing) {
        return this == SINGLE && OneDnn.available()
                ? new PlanEngine(networks, differing)
                : new ReferenceEngine(networks, differing, type);
    }
}

package org.lrpexplorer.evaluate.experiment;

import java.util.Optional;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;

/**
 * Layer-wise relevance propagation.
 *
 * @param composite which rule each layer gets
 * @param kept what BatchNorm layers do with relevance where they are left in place; empty if they are fused
 */
public record LrpMethod(Composite composite, Optional<BatchNormTreatment> kept) implements EvaluatedMethod {

    static final String FUSED = "fused";

    /** Whether the network without BatchNorm layers is explained. */
    public boolean fused() {
        return kept.isEmpty();
    }

    /** What becomes of BatchNorm, in one word. */
    public String treatment() {
        return kept.map(BatchNormTreatment::option).orElse(FUSED);
    }

    @Override
    public String id() {
        return composite.name() + "/" + treatment();
    }

    /** The method that gives the same maps: what is not LRP takes BatchNorm for the map that it is, whatever the treatment. */
    LrpMethod carriedOut() {
        return fused() || composite.isLrp() ? this : new LrpMethod(composite, Optional.of(BatchNormTreatment.PASS));
    }

    /** The same composite on the network without BatchNorm. */
    LrpMethod onFused() {
        return new LrpMethod(composite, Optional.empty());
    }
}

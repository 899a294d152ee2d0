package org.lrpexplorer.compose;

import java.util.Optional;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;

/**
 * What a person had chosen when a figure was made, as far as the figure itself does not tell.
 *
 * @param composite the rules before BatchNorm that is left in place got its treatment
 * @param treatment what BatchNorm that is left in place does; empty for what the composite says
 * @param norms whether normalisations had columns of their own
 * @param layer the layer that was shown large, by its label or its node's name; empty for the network's input
 */
public record FigureView(Composite composite, Optional<BatchNormTreatment> treatment, boolean norms, String layer) {

    /** The rules with the treatment of BatchNorm. */
    public Composite treated() {
        return treatment.map(composite::withBatchNorm).orElse(composite);
    }
}

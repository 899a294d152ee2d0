package org.lrpexplorer.lrp.diagnosis;

import java.util.Optional;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.text.Text;

/**
 * Another way to explain, and what it led to on the same sample.
 *
 * @param composite the name of the composite
 * @param treatment the treatment of BatchNorm in place, if that is what differs
 * @param amounts what it led to
 */
public record Remedy(String composite, Optional<BatchNormTreatment> treatment, Amounts amounts) {

    /** What is only just within the limits is not proposed. */
    private static final double MARGIN = 10;

    private static final double MOST_KEPT = 3;

    boolean isWellWithinLimits() {
        return amounts.growth() <= Fault.LARGEST / MARGIN
                && amounts.kept() >= Fault.LEAST_KEPT * MARGIN
                && amounts.kept() <= MOST_KEPT;
    }

    /** What to choose, in words. */
    String describe() {
        return treatment
                .map(kept -> Text.of(
                        "%s with BatchNorm by “%s”", composite, kept.label().replaceAll(",.*", "")))
                .orElse(composite);
    }
}

package org.lrpexplorer.evaluate.experiment;

import org.lrpexplorer.evaluate.measure.Measure;
import org.lrpexplorer.evaluate.measure.PairMeasure;
import org.lrpexplorer.evaluate.measure.Quantity;

/**
 * A number that an experiment yields for each method.
 *
 * @param measure how it is judged
 * @param quantity which of the measure's numbers
 */
public record MeasuredQuantity(Measure measure, Quantity quantity) {

    /** Its name in files, unique within an experiment, such as {@code mass-accuracy:positive/accuracy}. */
    public String id() {
        return measure.notation() + "/" + quantity.id();
    }

    /** Whether each method has it, so that two can be compared; otherwise it says how raw and fused compare already. */
    public boolean isOfMethods() {
        return !(measure instanceof PairMeasure);
    }
}

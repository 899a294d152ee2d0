package org.lrpexplorer.evaluate.experiment;

import org.lrpexplorer.evaluate.measure.MapMeasure;
import org.lrpexplorer.evaluate.measure.Quantity;

/**
 * A number that an experiment yields for each map.
 *
 * @param measure how maps are judged
 * @param quantity which of the measure's numbers
 */
public record MeasuredQuantity(MapMeasure measure, Quantity quantity) {

    /** Its name in files, unique within an experiment, such as {@code mass-accuracy:positive/accuracy}. */
    public String id() {
        return measure.notation() + "/" + quantity.id();
    }
}

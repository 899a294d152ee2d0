package org.lrpexplorer.evaluate.measure;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a measure yields at one layer.
 *
 * @param layer the name of the node
 * @param values one for each of {@link Measure#curves}; empty where not defined, never NaN
 */
public record LayerValues(String layer, List<OptionalDouble> values) {

    /** Copies the list. */
    public LayerValues {
        values = List.copyOf(values);
    }
}

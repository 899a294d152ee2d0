package org.lrpexplorer.evaluate.measure;

import java.util.List;
import java.util.OptionalDouble;

/** A measure on one image. */
@FunctionalInterface
public interface Scorer {
    /**
     * The values for one relevance map.
     *
     * @return one for each of {@link Measure#quantities}; empty where it is not defined for this image or map, never NaN
     */
    List<OptionalDouble> of(MeasuredMap map);
}

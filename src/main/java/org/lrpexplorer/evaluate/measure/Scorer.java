package org.lrpexplorer.evaluate.measure;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A measure on one image. */
@FunctionalInterface
public interface Scorer {

    /**
     * The values for some relevance maps, each as if it were alone. All maps of an image are best given together: the
     * network then computes their changed images in full batches.
     *
     * @return for each map one value for each of {@link Measure#quantities}; empty where it is not defined for this image
     *     or map, never NaN
     */
    List<List<OptionalDouble>> of(List<MeasuredMap> maps);

    /** The values for one relevance map. */
    default List<OptionalDouble> of(MeasuredMap map) {
        return of(List.of(map)).get(0);
    }

    /** A scorer that looks at one map after the other. */
    static Scorer ofEach(Function<MeasuredMap, List<OptionalDouble>> values) {
        return maps -> maps.stream().map(values).toList();
    }
}

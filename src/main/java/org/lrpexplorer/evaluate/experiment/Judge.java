package org.lrpexplorer.evaluate.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a measure yields for one image after the other. May be used by one thread at a time. */
interface Judge {

    /**
     * Judges an image.
     *
     * @param between run before each batch and each explanation; what it throws ends the work
     */
    Judged of(ExplainedImage image, Runnable between);

    /**
     * What a measure yields for an image.
     *
     * @param values by the place of methods and baselines in {@link Experiment#evaluated}, one for each of the measure's
     *     quantities, or none at all where the measure says nothing of the method
     * @param curves there if the measure has any
     */
    record Judged(List<List<OptionalDouble>> values, Optional<ImageCurves> curves) {}
}

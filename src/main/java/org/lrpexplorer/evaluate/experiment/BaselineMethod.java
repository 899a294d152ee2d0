package org.lrpexplorer.evaluate.experiment;

import org.lrpexplorer.evaluate.measure.Baseline;

/**
 * Maps that need no explanation.
 *
 * @param baseline which
 */
public record BaselineMethod(Baseline baseline) implements EvaluatedMethod {
    @Override
    public String id() {
        return baseline.word();
    }
}

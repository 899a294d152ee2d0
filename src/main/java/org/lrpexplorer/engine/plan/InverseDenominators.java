package org.lrpexplorer.engine.plan;

import java.util.stream.IntStream;
import org.lrpexplorer.rule.Stabilisation;
import org.lrpexplorer.tensor.Division;

/** {@code 1 / st(d)} of denominators that are the same for every input. */
final class InverseDenominators {

    private InverseDenominators() {}

    static float[] of(float[] denominators, Stabilisation stabilisation) {
        double epsilon =
                stabilisation.margin(IntStream.range(0, denominators.length).mapToDouble(i -> denominators[i]));
        float[] inverses = new float[denominators.length];
        for (int i = 0; i < inverses.length; i++) {
            inverses[i] = (float) Division.quotient(1, denominators[i], epsilon);
        }
        return inverses;
    }
}

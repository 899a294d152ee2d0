package org.lrpexplorer.engine.plan;

import org.lrpexplorer.rule.Stabilisation;

/** {@code 1 / st(d)} of denominators that are the same for every input. */
final class InverseDenominators {

    private InverseDenominators() {}

    static float[] of(float[] denominators, Stabilisation stabilisation) {
        double epsilon =
                stabilisation.relative() ? stabilisation.epsilon() * rms(denominators) : stabilisation.epsilon();
        float[] inverses = new float[denominators.length];
        for (int i = 0; i < inverses.length; i++) {
            double z = denominators[i] + (denominators[i] >= 0 ? epsilon : -epsilon);
            inverses[i] = z == 0 ? 0 : (float) (1 / z);
        }
        return inverses;
    }

    private static double rms(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares / values.length);
    }
}

package org.lrpexplorer.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An input and some that differ from it in the last bits, whose plain computations in single precision say what error is
 * usual. Where terms nearly cancel, a few values with small denominators make the whole error, and one plain computation
 * may be right there by chance; several tell how far single precision can be trusted.
 */
public final class RoundedInputs {

    private static final int OTHERS = 7;

    private RoundedInputs() {}

    /** The input first. */
    public static List<float[]> of(float[] input) {
        List<float[]> all = new ArrayList<>(List.of(input));
        Random random = new Random(1);
        for (int each = 0; each < OTHERS; each++) {
            float[] other = input.clone();
            for (int i = 0; i < other.length; i++) {
                other[i] += (random.nextInt(5) - 2) * Math.ulp(other[i]);
            }
            all.add(other);
        }
        return all;
    }
}

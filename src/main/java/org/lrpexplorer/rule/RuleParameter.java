package org.lrpexplorer.rule;

import java.math.BigDecimal;
import org.lrpexplorer.text.Text;

/** A number that some rules or methods have and that a person may turn while looking at what becomes of the relevance. */
public enum RuleParameter {
    /** The stabiliser of {@link Epsilon}, absolute. */
    EPSILON(
            "ε",
            "LRP-ε: the larger ε, the more weak and contradictory contributions fade, and the more relevance it keeps"),
    /** The stabiliser of {@link EpsilonRms}, in units of the layer's outputs. */
    EPSILON_RMS("ε / rms", "LRP-ε with ε as a share of the root mean square of each layer's outputs"),
    /** The weight of positive contributions in {@link Gamma}, beyond 1. */
    GAMMA("γ", "LRP-γ: the larger γ, the more positive contributions count; without limit it is z⁺ where z > 0"),
    /** The weight of positive contributions in {@link AlphaBeta}; that of negative ones is β = α − 1. */
    ALPHA("α", "LRP-αβ: positive contributions count α times, negative ones β = α − 1 times"),
    /** How many noisy samples SmoothGrad takes. */
    SAMPLES("n", "SmoothGrad: the mean is over n noisy copies of the input; more are calmer and take longer"),
    /** The noise of SmoothGrad as a share of the range of the input's values. */
    NOISE("σ / range", "SmoothGrad: the standard deviation of the noise as a share of the range of the input's values"),
    /** How many steps integrated gradients take. */
    STEPS("steps", "Integrated gradients: more steps bring the sum nearer to the difference of the outputs");

    private static final double SMALLEST_PLAIN = 1e-3;

    private final String symbol;
    private final String meaning;

    RuleParameter(String symbol, String meaning) {
        this.symbol = symbol;
        this.meaning = meaning;
    }

    /** How formulas call it. */
    public String symbol() {
        return symbol;
    }

    /** What it does, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /**
     * A value that counts something.
     *
     * @throws RuleException if it is no whole number
     */
    public static int count(RuleParameter which, double value) {
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new RuleException(Text.of("%s is a whole number, but was given %s.", which.symbol, text(value)));
        }
        return (int) value;
    }

    /** A value of it as short as it can be written: {@code 0.25}, {@code 1e-6}. */
    public static String text(double value) {
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        return value == 0 || Math.abs(value) >= SMALLEST_PLAIN
                ? exact.toPlainString()
                : exact.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}

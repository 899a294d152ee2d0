package org.lrpexplorer.lrp.composite;

import java.util.OptionalDouble;
import org.lrpexplorer.rule.RuleException;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.text.Text;

/**
 * The mean of the gradients at noisy copies of the input (Smilkov et al. 2017).
 *
 * @param samples how many copies, from 1 to {@value #MOST_SAMPLES}
 * @param noise the standard deviation of the Gaussian noise as a share of the range of the input's values,
 *     {@code σ / (x_max − x_min)}, from 0 to 1
 * @param seed what the noise is drawn by
 */
public record SmoothGrad(int samples, double noise, long seed) implements Procedure {

    static final String NAME = "SmoothGrad";
    private static final int MOST_SAMPLES = 1000;
    private static final SmoothGrad USUAL = new SmoothGrad(25, 0.15, 0);

    /**
     * Checks the parameters.
     *
     * @throws RuleException if one is out of its bounds
     */
    public SmoothGrad {
        if (samples < 1 || samples > MOST_SAMPLES) {
            throw new RuleException(Text.of(
                    "SmoothGrad takes the mean of 1 to %d noisy samples, but was given %d.", MOST_SAMPLES, samples));
        }
        if (!(noise >= 0 && noise <= 1)) {
            throw new RuleException(Text.of(
                    "The noise of SmoothGrad is a share of the input's range from 0 to 1, but was given %s.",
                    RuleParameter.text(noise)));
        }
    }

    /** 25 copies with a noise of 15 %, within the range that the paper recommends. */
    public static SmoothGrad usual() {
        return USUAL;
    }

    @Override
    public String notation() {
        if (equals(USUAL)) {
            return NAME;
        }
        String numbers = NAME + ":" + samples + "," + RuleParameter.text(noise);
        return seed == USUAL.seed ? numbers : numbers + "," + seed;
    }

    @Override
    public String sentence() {
        return Text.of(
                "The mean of the gradients at %d copies of the input with Gaussian noise, σ being %s of the range of its"
                        + " values (Smilkov et al. 2017).",
                samples, RuleParameter.text(noise));
    }

    @Override
    public boolean dependsOnFunctionAlone() {
        return true;
    }

    @Override
    public OptionalDouble parameter(RuleParameter which) {
        return switch (which) {
            case SAMPLES -> OptionalDouble.of(samples);
            case NOISE -> OptionalDouble.of(noise);
            default -> OptionalDouble.empty();
        };
    }

    @Override
    public Procedure with(RuleParameter which, double value) {
        return switch (which) {
            case SAMPLES -> new SmoothGrad(RuleParameter.count(which, value), noise, seed);
            case NOISE -> new SmoothGrad(samples, value, seed);
            default -> this;
        };
    }
}

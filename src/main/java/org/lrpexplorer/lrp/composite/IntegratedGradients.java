package org.lrpexplorer.lrp.composite;

import java.util.Optional;
import java.util.OptionalDouble;
import org.lrpexplorer.rule.Box;
import org.lrpexplorer.rule.RuleException;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.text.Text;

/**
 * The gradient integrated along the straight line from a baseline input (Sundararajan et al. 2017, eq. 1), by the
 * trapezoidal rule. At a layer it is integrated along the line's image there, which is conductance (Dhamdhere et al. 2018,
 * eq. 3), so that every layer's sum nears {@code f(x) − f(baseline)} with more steps.
 *
 * @param steps into how many the line is cut, from 1 to {@value #MOST_STEPS}
 * @param baseline where the line starts
 * @param box the bounds of the network's input; empty as long as nobody has said them
 */
public record IntegratedGradients(int steps, PathBaseline baseline, Optional<Box> box) implements Procedure {

    static final String NAME = "IntegratedGradients";
    private static final int MOST_STEPS = 10_000;
    private static final int USUAL_STEPS = 32;

    /**
     * Checks the number of steps.
     *
     * @throws RuleException if it is out of its bounds
     */
    public IntegratedGradients {
        if (steps < 1 || steps > MOST_STEPS) {
            throw new RuleException(
                    Text.of("Integrated gradients take from 1 to %d steps, but were given %d.", MOST_STEPS, steps));
        }
    }

    /** Integration from a baseline whose bounds are still to be said if it needs any. */
    public IntegratedGradients(int steps, PathBaseline baseline) {
        this(steps, baseline, Optional.empty());
    }

    /** 32 steps from black. */
    public static IntegratedGradients usual() {
        return new IntegratedGradients(USUAL_STEPS, PathBaseline.BLACK);
    }

    @Override
    public String notation() {
        if (equals(usual())) {
            return NAME;
        }
        return NAME + ":" + steps + "," + baseline.word()
                + box.map(bounds -> ":" + bounds.notation()).orElse("");
    }

    @Override
    public String sentence() {
        return Text.of(
                "The gradient integrated in %d steps from %s to the input (Sundararajan et al. 2017). Its sum should be how"
                        + " much higher the target's logit is than there: more steps bring it nearer.",
                steps, baseline.describe());
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public boolean dependsOnFunctionAlone() {
        return true;
    }

    @Override
    public boolean needsBox() {
        return baseline == PathBaseline.BLACK && box.isEmpty();
    }

    @Override
    public Procedure within(Box bounds) {
        return needsBox() ? new IntegratedGradients(steps, baseline, Optional.of(bounds)) : this;
    }

    /** The same from another baseline. */
    public IntegratedGradients from(PathBaseline other) {
        return other == baseline ? this : new IntegratedGradients(steps, other);
    }

    @Override
    public OptionalDouble parameter(RuleParameter which) {
        return which == RuleParameter.STEPS ? OptionalDouble.of(steps) : OptionalDouble.empty();
    }

    @Override
    public Procedure with(RuleParameter which, double value) {
        return which == RuleParameter.STEPS
                ? new IntegratedGradients(RuleParameter.count(which, value), baseline, box)
                : this;
    }
}

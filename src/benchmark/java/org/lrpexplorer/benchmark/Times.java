package org.lrpexplorer.benchmark;

import java.util.EnumMap;
import java.util.Map;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What JMH shows of an iteration beside its length: the mean time of each kind of work, in milliseconds. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Times {

    private final Map<Work, Double> sums = new EnumMap<>(Work.class);
    private int rounds;

    /** Forgets the iteration before. */
    @Setup(Level.Iteration)
    public void reset() {
        sums.clear();
        rounds = 0;
    }

    void add(Map<Work, Double> round) {
        round.forEach((work, millis) -> sums.merge(work, millis, Double::sum));
        rounds++;
    }

    /** ONNX Runtime's forward pass. */
    public double onnxRuntimeMillis() {
        return mean(Work.ONNX_RUNTIME);
    }

    /** This program's forward pass. */
    public double forwardMillis() {
        return mean(Work.FORWARD);
    }

    /** EpsilonPlusFlat, fused. */
    public double epsilonPlusFlatMillis() {
        return mean(Work.EPSILON_PLUS_FLAT);
    }

    /** EpsilonAlpha2Beta1, fused. */
    public double epsilonAlpha2Beta1Millis() {
        return mean(Work.EPSILON_ALPHA2_BETA1);
    }

    /** EpsilonPlusFlat, raw and fused, with all heatmaps. */
    public double comparisonMillis() {
        return mean(Work.COMPARISON);
    }

    private double mean(Work work) {
        return sums.getOrDefault(work, Double.NaN) / rounds;
    }
}

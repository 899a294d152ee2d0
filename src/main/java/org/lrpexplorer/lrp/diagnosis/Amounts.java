package org.lrpexplorer.lrp.diagnosis;

import java.nio.FloatBuffer;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Relevance;

/**
 * How much relevance there is in an explanation. Magnitudes are those of the heatmaps, where the channels of a map are
 * summed before signs are dropped, so that they are the same whatever detail was kept.
 *
 * @param score the explained score: the sum of what relevance starts with, for a contrast the difference,
 *     which is 0 for a class against all others
 * @param start the sum of the magnitudes of what relevance starts with
 * @param largest the largest {@code Σ|R|} over all tensors
 * @param input {@code ΣR} at the network's inputs, those that are held at values among them
 */
public record Amounts(double score, double start, double largest, double input) {

    /** A sum of start relevances that balance each other is 0 but for rounding up to this part of their magnitudes. */
    private static final double BALANCED = 1e-6;

    /** The amounts of an explanation. */
    public static Amounts of(Explanation explanation) {
        return new Amounts(
                scoreOf(explanation),
                startOf(explanation),
                explanation.totals().values().stream()
                        .mapToDouble(Amounts::magnitude)
                        .max()
                        .orElseThrow(),
                explanation.inputSum());
    }

    /** The explained score: the sum of what relevance starts with; 0 where its parts balance but for rounding. */
    public static double scoreOf(Explanation explanation) {
        double sum = output(explanation).sum();
        return Math.abs(sum) < BALANCED * startOf(explanation) ? 0 : sum;
    }

    /** The sum of the magnitudes of what relevance starts with. */
    public static double startOf(Explanation explanation) {
        return magnitude(output(explanation));
    }

    private static Relevance output(Explanation explanation) {
        return explanation.totals().values().stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** How many times as large relevance becomes as it starts; 0 if it starts with nothing. */
    public double growth() {
        return start == 0 ? 0 : largest / start;
    }

    /** Which part of the explained score is at the input; 1, as it should be, if the score is 0. */
    public double kept() {
        return score == 0 ? 1 : input / score;
    }

    /** Whether relevance starts with opposite parts. */
    boolean ofContrast() {
        return start > Math.abs(score);
    }

    private static double magnitude(Relevance relevance) {
        FloatBuffer values = relevance.view();
        boolean map = relevance.shape().isMap();
        int plane = map ? relevance.shape().dim(1) * relevance.shape().dim(2) : 1;
        double total = 0;
        // A vector is its own heatmap, also where it is laid out as maps of one position.
        int step = plane == 1 ? values.limit() : plane;
        double[] sums = new double[step];
        for (int i = 0; i < values.limit(); i++) {
            sums[i % step] += values.get(i);
        }
        for (double sum : sums) {
            total += Math.abs(sum);
        }
        return total;
    }
}

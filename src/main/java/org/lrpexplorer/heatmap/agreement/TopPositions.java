package org.lrpexplorer.heatmap.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The k most relevant positions of a map. Of equal relevances that would exceed k each belongs to them in part, so that
 * no order of positions is preferred.
 */
public final class TopPositions {

    private final float[] relevance;
    private final float least;
    private final double partOfLeast;

    private TopPositions(float[] relevance, int k) {
        this.relevance = relevance;
        float[] sorted = relevance.clone();
        Arrays.sort(sorted);
        this.least = sorted[sorted.length - k];
        int above = 0;
        int equal = 0;
        for (float value : relevance) {
            above += value > least ? 1 : 0;
            equal += value == least ? 1 : 0;
        }
        this.partOfLeast = (double) (k - above) / equal;
    }

    /**
     * The share of their k most relevant positions that two maps have in common, over the positions at which both are
     * finite. Only positive relevance counts: where a map has it at fewer than k positions, k is that number for both.
     *
     * @param a row by row
     * @param b row by row, as many
     * @param share k over the number of positions, rounded to at least one position; above 0, at most 1
     * @return from 0 to 1; empty where a map has no positive relevance
     */
    public static OptionalDouble overlap(float[] a, float[] b, double share) {
        float[] positiveA = positive(a, b);
        float[] positiveB = positive(b, a);
        int k = (int) Math.max(1, Math.round(share * finite(a, b)));
        k = Math.min(k, Math.min(count(positiveA), count(positiveB)));
        if (k == 0) {
            return OptionalDouble.empty();
        }
        TopPositions topA = new TopPositions(positiveA, k);
        TopPositions topB = new TopPositions(positiveB, k);
        double common = 0;
        for (int i = 0; i < a.length; i++) {
            common += Math.min(topA.part(i), topB.part(i));
        }
        return OptionalDouble.of(common / k);
    }

    /** In which part a position belongs. */
    private double part(int position) {
        return relevance[position] > least ? 1 : relevance[position] == least ? partOfLeast : 0;
    }

    private static float[] positive(float[] values, float[] others) {
        float[] positive = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            positive[i] = Pairs.bothFinite(values[i], others[i]) ? Math.max(values[i], 0) : 0;
        }
        return positive;
    }

    private static int finite(float[] a, float[] b) {
        int finite = 0;
        for (int i = 0; i < a.length; i++) {
            finite += Pairs.bothFinite(a[i], b[i]) ? 1 : 0;
        }
        return finite;
    }

    private static int count(float[] positive) {
        int count = 0;
        for (float value : positive) {
            count += value > 0 ? 1 : 0;
        }
        return count;
    }
}

package org.lrpexplorer.evaluate.measure;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Correlations of two rows of numbers. */
final class Correlation {

    private Correlation() {}

    /** Spearman's: Pearson's of the ranks, equal numbers having their mean rank; empty where a row is constant. */
    static OptionalDouble spearman(double[] a, double[] b) {
        return pearson(ranks(a), ranks(b));
    }

    /** Pearson's; empty where a row is constant. */
    static OptionalDouble pearson(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int i = 0; i < a.length; i++) {
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
            ab += (a[i] - meanA) * (b[i] - meanB);
        }
        double lengths = Math.sqrt(aa) * Math.sqrt(bb);
        return isConstant(a) || isConstant(b) || lengths == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(-1, Math.min(1, ab / lengths)));
    }

    private static boolean isConstant(double[] values) {
        return IntStream.range(0, values.length).allMatch(i -> values[i] == values[0]);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double[] ranks(double[] values) {
        List<Integer> order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .toList();
        double[] ranks = new double[values.length];
        int start = 0;
        while (start < ranks.length) {
            int end = start;
            while (end < ranks.length && values[order.get(end)] == values[order.get(start)]) {
                end++;
            }
            for (int i = start; i < end; i++) {
                ranks[order.get(i)] = (start + end - 1) / 2.0;
            }
            start = end;
        }
        return ranks;
    }
}

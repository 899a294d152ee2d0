package org.lrpexplorer.engine.plan;

import java.util.Arrays;

/**
 * Finds the cuts of a pruning without sorting. The bits of a float, read as a number, are in the order of its magnitude:
 * values are summed in buckets by their leading bits, and only the bucket in which the sum passes the limit is divided
 * further, by the bits that follow.
 */
final class CutSearch {

    /** Sign, exponent and three bits of the mantissa. */
    private static final int COARSE_BITS = 12;

    private static final int FINE_BITS = 10;
    private static final int COARSE_SHIFT = Integer.SIZE - COARSE_BITS;
    private static final int BUCKETS_OF_A_SIGN = 1 << (COARSE_BITS - 1);
    private static final int FINE_MASK = (1 << FINE_BITS) - 1;

    private final double[] sums = new double[1 << COARSE_BITS];
    private final double[] others = new double[1 << COARSE_BITS];
    private final double[] fine = new double[1 << FINE_BITS];
    private int[] candidates = new int[0];
    private int candidateCount;
    private double below;
    private int bucket;

    /** Reads the values that cuts are to be found for. */
    void read(float[] values, int count) {
        Arrays.fill(sums, 0);
        Arrays.fill(others, 0);
        // Two tables, since an addition to the bucket of the value before has to wait for that one.
        for (int i = 0; i + 1 < count; i += 2) {
            sums[bits(values[i]) >>> COARSE_SHIFT] += Math.abs(values[i]);
            others[bits(values[i + 1]) >>> COARSE_SHIFT] += Math.abs(values[i + 1]);
        }
        if (count % 2 == 1) {
            sums[bits(values[count - 1]) >>> COARSE_SHIFT] += Math.abs(values[count - 1]);
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += others[i];
        }
    }

    /**
     * The cut among the values of one sign; none where one of them is not finite.
     *
     * @param values those that were {@linkplain #read read}
     * @param share of the sum of their magnitudes that may be dropped, at least 0 and below 1
     */
    PruningCut cut(float[] values, int count, boolean negative, double share) {
        int first = negative ? BUCKETS_OF_A_SIGN : 0;
        double total = 0;
        for (int i = first; i < first + BUCKETS_OF_A_SIGN; i++) {
            total += sums[i];
        }
        if (share == 0 || total == 0 || !Double.isFinite(total)) {
            return PruningCut.NONE;
        }
        double limit = share * total;
        below = 0;
        find(sums, first, first + BUCKETS_OF_A_SIGN, limit);
        collect(values, count);
        narrow(FINE_BITS, limit);
        return exact(limit, total);
    }

    /** Looks for the bucket in which the sum passes the limit; where rounding keeps it from any, the last in use. */
    private void find(double[] buckets, int from, int to, double limit) {
        double belowLast = below;
        for (int i = from; i < to; i++) {
            if (buckets[i] > 0) {
                bucket = i;
                belowLast = below;
                if (below + buckets[i] > limit) {
                    return;
                }
                below += buckets[i];
            }
        }
        below = belowLast;
    }

    private void collect(float[] values, int count) {
        if (candidates.length < count) {
            candidates = new int[count];
        }
        candidateCount = 0;
        for (int i = 0; i < count; i++) {
            int bits = bits(values[i]);
            if (bits >>> COARSE_SHIFT == bucket && values[i] != 0) {
                candidates[candidateCount++] = bits;
            }
        }
    }

    /** Keeps the candidates of the bucket of the following bits in which the sum passes the limit. */
    private void narrow(int shift, double limit) {
        Arrays.fill(fine, 0);
        for (int i = 0; i < candidateCount; i++) {
            fine[(candidates[i] >>> shift) & FINE_MASK] += magnitude(candidates[i]);
        }
        find(fine, 0, fine.length, limit);
        int kept = 0;
        for (int i = 0; i < candidateCount; i++) {
            if (((candidates[i] >>> shift) & FINE_MASK) == bucket) {
                candidates[kept++] = candidates[i];
            }
        }
        candidateCount = kept;
    }

    /** By the last bits the candidates are all equal, and are dropped one by one. */
    private PruningCut exact(double limit, double total) {
        narrow(0, limit);
        float smallestKept = magnitude(candidates[0]);
        int dropped = 0;
        while (dropped < candidateCount - 1 && below + smallestKept <= limit) {
            below += smallestKept;
            dropped++;
        }
        boolean dropsNone = below == 0;
        return dropsNone ? PruningCut.NONE : new PruningCut(smallestKept, dropped, total / (total - below));
    }

    private static int bits(float value) {
        return Float.floatToRawIntBits(value);
    }

    private static float magnitude(int bits) {
        return Math.abs(Float.intBitsToFloat(bits));
    }
}

package org.lrpexplorer.tensor;

import java.util.Arrays;

/**
 * The winners of max pooling, a plane at a time. Tap after tap goes over a whole row of outputs, so that what lies on the
 * map is decided once for each row, and compares integers that are in the order of the values: of these the compiler makes no
 * branches, which processors guess wrong half of the time. Used by one thread.
 */
final class PlaneWinners {

    private final Grid grid;
    private final Window window;
    private final int[] first;
    private final int[] last;
    private final long[] ranks;
    private final long[] best;
    private final int[] places;

    PlaneWinners(Grid grid, Window window) {
        this.grid = grid;
        this.window = window;
        this.ranks = new long[grid.height() * grid.width()];
        this.best = new long[grid.outWidth()];
        this.places = new int[grid.outWidth()];
        this.first = new int[window.kernelW()];
        this.last = new int[window.kernelW()];
        for (int kx = 0; kx < first.length; kx++) {
            first[kx] = outputsLeftOf(-column(kx));
            last[kx] = outputsLeftOf(grid.width() - column(kx));
        }
    }

    /** The column on the map of a tap of the first output. */
    private int column(int kx) {
        return kx * window.dilationW() - window.padLeft();
    }

    /** How many outputs of a row begin left of a column. */
    private int outputsLeftOf(int column) {
        int outputs = Math.floorDiv(column + window.strideW() - 1, window.strideW());
        return Math.max(0, Math.min(grid.outWidth(), outputs));
    }

    /**
     * Writes the index of each output's winner, or −1 where there is none.
     *
     * @param values of a plane
     * @param at where the plane's first output stands in {@code winners}
     */
    void find(double[] values, boolean minimum, int[] winners, int at) {
        double sign = minimum ? -1 : 1;
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = rank(sign * values[i]);
        }
        if (window.equals(Window.square(2, 2, 0))) {
            findOfFour(winners, at);
            return;
        }
        for (int oy = 0; oy < grid.outHeight(); oy++) {
            Arrays.fill(places, -1);
            Arrays.fill(best, Long.MIN_VALUE);
            for (int ky = 0; ky < window.kernelH(); ky++) {
                int y = oy * window.strideH() - window.padTop() + ky * window.dilationH();
                for (int kx = 0; kx < first.length && y >= 0 && y < grid.height(); kx++) {
                    challenge(y * grid.width() + column(kx), first[kx], last[kx]);
                }
            }
            System.arraycopy(places, 0, winners, at + oy * places.length, places.length);
        }
    }

    /** The same for the commonest window, whose four taps are all on the map and meet no others. */
    private void findOfFour(int[] winners, int at) {
        int width = grid.width();
        for (int oy = 0; oy < grid.outHeight(); oy++) {
            for (int ox = 0; ox < places.length; ox++) {
                int upper = 2 * (oy * width + ox);
                int lower = upper + width;
                int inUpper = upper + less(ranks[upper], ranks[upper + 1]);
                int inLower = lower + less(ranks[lower], ranks[lower + 1]);
                int wins = less(ranks[inUpper], ranks[inLower]);
                winners[at + oy * places.length + ox] = inUpper + wins * (inLower - inUpper);
            }
        }
    }

    /** 1 if a number is less than another, otherwise 0: the sign of their difference, if they are of the same sign. */
    private static int less(long a, long b) {
        return (int) (((a & ~b) | (~(a ^ b) & (a - b))) >>> (Long.SIZE - 1));
    }

    /** An integer that is larger for larger values, the same for both zeros, and largest for what is not a number. */
    private static long rank(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits ^ ((bits >> (Long.SIZE - 1)) & Long.MAX_VALUE);
    }

    /** Lets one tap of a row's outputs win where it is larger than all before. */
    private void challenge(int start, int from, int to) {
        int stride = window.strideW();
        for (int ox = from; ox < to; ox++) {
            int place = start + ox * stride;
            long rank = ranks[place];
            long before = best[ox];
            places[ox] = rank > before ? place : places[ox];
            best[ox] = Math.max(rank, before);
        }
    }
}

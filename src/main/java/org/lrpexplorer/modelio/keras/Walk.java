package org.lrpexplorer.modelio.keras;

/** Visits the cells of an array in row-major order and says where each one lies in an array of permuted dimensions. */
final class Walk {
    private final int[] dims;
    private final int[] steps;
    private final int[] position;
    private int place;

    /** A walk over {@code dims}; one step along dimension i moves {@code steps[i]} places in the other array. */
    Walk(int[] dims, int[] steps) {
        this.dims = dims;
        this.steps = steps;
        this.position = new int[dims.length];
    }

    /** The next cell's place. */
    int next() {
        int here = place;
        for (int d = dims.length - 1; d >= 0; d--) {
            place += steps[d];
            if (++position[d] < dims[d]) {
                break;
            }
            place -= steps[d] * dims[d];
            position[d] = 0;
        }
        return here;
    }
}

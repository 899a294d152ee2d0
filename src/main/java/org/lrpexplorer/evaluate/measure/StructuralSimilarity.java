package org.lrpexplorer.evaluate.measure;

/**
 * The mean structural similarity of two maps (Wang et al. 2004) over all windows of 7×7 pixels, or of the whole side where
 * it is shorter; with the constants (0.01 L)² and (0.03 L)², L being the range of both maps together.
 */
final class StructuralSimilarity {

    private static final int WINDOW = 7;

    private StructuralSimilarity() {}

    /** From −1 to 1; 1 for equal maps. */
    static double of(double[] a, double[] b, int height, int width) {
        double range = range(a, b);
        if (range == 0) {
            return 1;
        }
        double c1 = 0.01 * range * 0.01 * range;
        double c2 = 0.03 * range * 0.03 * range;
        int rows = Math.min(WINDOW, height);
        int columns = Math.min(WINDOW, width);
        double sum = 0;
        for (int top = 0; top + rows <= height; top++) {
            for (int left = 0; left + columns <= width; left++) {
                sum += window(a, b, top * width + left, rows, columns, width, c1, c2);
            }
        }
        return sum / ((height - rows + 1) * (width - columns + 1));
    }

    private static double window(
            double[] a, double[] b, int start, int rows, int columns, int width, double c1, double c2) {
        double meanA = 0;
        double meanB = 0;
        for (int i = 0; i < rows * columns; i++) {
            int at = start + i / columns * width + i % columns;
            meanA += a[at] / (rows * columns);
            meanB += b[at] / (rows * columns);
        }
        double varianceA = 0;
        double varianceB = 0;
        double covariance = 0;
        for (int i = 0; i < rows * columns; i++) {
            int at = start + i / columns * width + i % columns;
            varianceA += (a[at] - meanA) * (a[at] - meanA) / (rows * columns);
            varianceB += (b[at] - meanB) * (b[at] - meanB) / (rows * columns);
            covariance += (a[at] - meanA) * (b[at] - meanB) / (rows * columns);
        }
        return (2 * meanA * meanB + c1)
                * (2 * covariance + c2)
                / ((meanA * meanA + meanB * meanB + c1) * (varianceA + varianceB + c2));
    }

    private static double range(double[] a, double[] b) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < a.length; i++) {
            least = Math.min(least, Math.min(a[i], b[i]));
            most = Math.max(most, Math.max(a[i], b[i]));
        }
        return most - least;
    }
}

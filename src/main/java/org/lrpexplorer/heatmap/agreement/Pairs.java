package org.lrpexplorer.heatmap.agreement;

import java.util.OptionalDouble;

/**
 * Sums over the positions at which two maps are both finite. Each map is divided by its own largest |R| before products
 * are taken, so that neither very large nor very small relevance leaves the range of numbers.
 *
 * @param magnitudeA Σ|a|
 * @param magnitudeB Σ|b|
 * @param raw products of the scaled values
 * @param centred products of the scaled values less their means; all zero where a map is constant
 */
record Pairs(double magnitudeA, double magnitudeB, Products raw, Products centred) {

    static Pairs of(float[] a, float[] b) {
        Range rangeA = Range.of(a, b);
        Range rangeB = Range.of(b, a);
        return new Pairs(
                rangeA.magnitude,
                rangeB.magnitude,
                Products.of(a, b, rangeA.scale(), rangeB.scale(), 0, 0),
                rangeA.isConstant() || rangeB.isConstant()
                        ? new Products(0, 0, 0)
                        : Products.of(a, b, rangeA.scale(), rangeB.scale(), rangeA.mean(), rangeB.mean()));
    }

    static boolean bothFinite(float a, float b) {
        return Float.isFinite(a) && Float.isFinite(b);
    }

    OptionalDouble pearson() {
        return centred.cosine();
    }

    OptionalDouble cosine() {
        return raw.cosine();
    }

    OptionalDouble energyRatio() {
        return magnitudeA == 0 ? OptionalDouble.empty() : OptionalDouble.of(magnitudeB / magnitudeA);
    }

    /** Σa², Σb² and Σab. */
    record Products(double aa, double bb, double ab) {

        static Products of(float[] a, float[] b, double scaleA, double scaleB, double meanA, double meanB) {
            double aa = 0;
            double bb = 0;
            double ab = 0;
            for (int i = 0; i < a.length; i++) {
                if (bothFinite(a[i], b[i])) {
                    double x = (a[i] - meanA) / scaleA;
                    double y = (b[i] - meanB) / scaleB;
                    aa += x * x;
                    bb += y * y;
                    ab += x * y;
                }
            }
            return new Products(aa, bb, ab);
        }

        OptionalDouble cosine() {
            double lengths = Math.sqrt(aa) * Math.sqrt(bb);
            return lengths == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.max(-1, Math.min(1, ab / lengths)));
        }
    }

    /** One of two maps, where the other is finite too. */
    private record Range(double least, double most, double sum, double magnitude, int count) {

        static Range of(float[] values, float[] others) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            double sum = 0;
            double magnitude = 0;
            int count = 0;
            for (int i = 0; i < values.length; i++) {
                if (bothFinite(values[i], others[i])) {
                    least = Math.min(least, values[i]);
                    most = Math.max(most, values[i]);
                    sum += values[i];
                    magnitude += Math.abs(values[i]);
                    count++;
                }
            }
            return new Range(least, most, sum, magnitude, count);
        }

        boolean isConstant() {
            return count == 0 || least == most;
        }

        double mean() {
            return sum / count;
        }

        double scale() {
            double largest = count == 0 ? 0 : Math.max(Math.abs(least), Math.abs(most));
            return largest == 0 ? 1 : largest;
        }
    }
}

package org.lrpexplorer.network;

/** The error function {@code 2/√π ∫₀ˣ exp(−t²) dt}. */
final class Erf {
    /** Beyond this it is ±1 to the last bit of a double. */
    private static final double SATURATED = 6;

    private Erf() {}

    /** Summed up as {@code 2/√π exp(−x²) Σ 2ⁿ x²ⁿ⁺¹ / (1·3·…·(2n+1))}, whose terms all have the sign of x. */
    static double of(double x) {
        // What is no number is left so, and does not enter the sum, which would never end.
        if (!(Math.abs(x) <= SATURATED)) {
            return Math.signum(x);
        }
        double term = x;
        double sum = 0;
        for (int n = 1; sum + term != sum; n++) {
            sum += term;
            term *= 2 * x * x / (2 * n + 1);
        }
        return slope(x) * sum;
    }

    /** The derivative. */
    static double slope(double x) {
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x);
    }
}

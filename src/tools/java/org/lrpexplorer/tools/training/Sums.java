package org.lrpexplorer.tools.training;

/** Sums over stretches of an array, in four interleaved parts: faster, and rounding grows four times slower. */
final class Sums {

    private Sums() {}

    /** Σ x. */
    static float of(float[] x, int start, int count) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = start;
        for (int end = start + count - 3; i < end; i += 4) {
            a += x[i];
            b += x[i + 1];
            c += x[i + 2];
            d += x[i + 3];
        }
        for (; i < start + count; i++) {
            a += x[i];
        }
        return (a + b) + (c + d);
    }

    /** Σ (x − centre)². */
    static float ofSquares(float[] x, float centre, int start, int count) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = start;
        for (int end = start + count - 3; i < end; i += 4) {
            a += (x[i] - centre) * (x[i] - centre);
            b += (x[i + 1] - centre) * (x[i + 1] - centre);
            c += (x[i + 2] - centre) * (x[i + 2] - centre);
            d += (x[i + 3] - centre) * (x[i + 3] - centre);
        }
        for (; i < start + count; i++) {
            a += (x[i] - centre) * (x[i] - centre);
        }
        return (a + b) + (c + d);
    }

    /** Σ y·(x − centre). */
    static float ofProducts(float[] y, float[] x, float centre, int start, int count) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = start;
        for (int end = start + count - 3; i < end; i += 4) {
            a += y[i] * (x[i] - centre);
            b += y[i + 1] * (x[i + 1] - centre);
            c += y[i + 2] * (x[i + 2] - centre);
            d += y[i + 3] * (x[i + 3] - centre);
        }
        for (; i < start + count; i++) {
            a += y[i] * (x[i] - centre);
        }
        return (a + b) + (c + d);
    }
}

package org.lrpexplorer.evaluate.measure;

/** Blurs images. Beyond its border an image goes on with the value at the border. */
final class GaussianBlur {

    /** Further out than this many σ the weights vanish. */
    private static final int REACH = 4;

    private GaussianBlur() {}

    /**
     * A blurred copy.
     *
     * @param image C×H×W
     * @param sigma in pixels, above 0
     */
    static float[] of(float[] image, int channels, int height, int width, double sigma) {
        double[] kernel = kernel(sigma);
        float[] rows = new float[image.length];
        float[] blurred = new float[image.length];
        for (int c = 0; c < channels; c++) {
            int start = c * height * width;
            for (int y = 0; y < height; y++) {
                line(image, rows, start + y * width, 1, width, kernel);
            }
            for (int x = 0; x < width; x++) {
                line(rows, blurred, start + x, width, height, kernel);
            }
        }
        return blurred;
    }

    private static void line(float[] from, float[] to, int start, int step, int length, double[] kernel) {
        int reach = kernel.length / 2;
        for (int i = 0; i < length; i++) {
            double sum = 0;
            for (int k = -reach; k <= reach; k++) {
                sum += kernel[k + reach] * from[start + step * Math.max(0, Math.min(length - 1, i + k))];
            }
            to[start + step * i] = (float) sum;
        }
    }

    private static double[] kernel(double sigma) {
        int reach = (int) Math.ceil(REACH * sigma);
        double[] kernel = new double[2 * reach + 1];
        double sum = 0;
        for (int k = -reach; k <= reach; k++) {
            kernel[k + reach] = Math.exp(-k * k / (2 * sigma * sigma));
            sum += kernel[k + reach];
        }
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] /= sum;
        }
        return kernel;
    }
}

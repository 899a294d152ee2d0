package org.lrpexplorer.dataset;

/** Makes images larger, smaller, wider. */
final class Resampling {
    private Resampling() {}

    /**
     * Scales by bilinear interpolation, first the rows, then the columns. A smaller image averages over all the pixels
     * that fall on one, so that nothing is skipped.
     */
    static PixelImage resize(PixelImage image, int width, int height) {
        if (image.width() == width && image.height() == height) {
            return image;
        }
        PixelImage narrow = transpose(resizeRows(image, width));
        return transpose(resizeRows(narrow, height));
    }

    /** Scales by taking for each pixel the one of the image whose area holds its centre. */
    static PixelImage nearest(PixelImage image, int width, int height) {
        int channels = image.channels();
        PixelValues from = PixelValues.of(image);
        PixelValues pixels = PixelValues.like(image, width * height * channels);
        for (int y = 0; y < height; y++) {
            int row = (int) ((y + 0.5) * image.height() / height);
            for (int x = 0; x < width; x++) {
                int column = (int) ((x + 0.5) * image.width() / width);
                pixels.copy(from, (row * image.width() + column) * channels, (y * width + x) * channels, channels);
            }
        }
        return pixels.image(width, height, channels);
    }

    /** The middle of an image, with black around it where it is too small. */
    static PixelImage placed(PixelImage image, int width, int height) {
        int channels = image.channels();
        PixelValues pixels = PixelValues.like(image, width * height * channels);
        int left = Math.floorDiv(width - image.width(), 2);
        int top = Math.floorDiv(height - image.height(), 2);
        int from = Math.max(left, 0);
        int to = Math.min(left + image.width(), width);
        for (int y = Math.max(top, 0); y < Math.min(top + image.height(), height); y++) {
            int source = ((y - top) * image.width() + from - left) * channels;
            pixels.copy(PixelValues.of(image), source, (y * width + from) * channels, (to - from) * channels);
        }
        return pixels.image(width, height, channels);
    }

    private static PixelImage resizeRows(PixelImage image, int width) {
        int channels = image.channels();
        PixelValues from = PixelValues.of(image);
        PixelValues pixels = PixelValues.like(image, width * image.height() * channels);
        double step = (double) image.width() / width;
        double reach = Math.max(step, 1);
        for (int x = 0; x < width; x++) {
            double centre = (x + 0.5) * step;
            int first = (int) Math.max(Math.floor(centre - reach), 0);
            int last = (int) Math.min(Math.ceil(centre + reach), image.width());
            double[] weights = weights(first, last, centre, reach);
            for (int y = 0; y < image.height(); y++) {
                for (int c = 0; c < channels; c++) {
                    double sum = 0;
                    for (int i = first; i < last; i++) {
                        sum += weights[i - first] * from.get((y * image.width() + i) * channels + c);
                    }
                    pixels.set((y * width + x) * channels + c, sum);
                }
            }
        }
        return pixels.image(width, image.height(), channels);
    }

    /** A triangle around the centre, which falls to zero at the reach; the weights sum to 1. */
    private static double[] weights(int first, int last, double centre, double reach) {
        double[] weights = new double[last - first];
        double sum = 0;
        for (int i = first; i < last; i++) {
            weights[i - first] = Math.max(1 - Math.abs(i + 0.5 - centre) / reach, 0);
            sum += weights[i - first];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static PixelImage transpose(PixelImage image) {
        int channels = image.channels();
        PixelValues from = PixelValues.of(image);
        PixelValues pixels = PixelValues.like(image, image.pixels().length);
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                pixels.copy(from, (y * image.width() + x) * channels, (x * image.height() + y) * channels, channels);
            }
        }
        return pixels.image(image.height(), image.width(), channels);
    }
}

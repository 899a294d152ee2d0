package org.lrpexplorer.explore.draw;

import org.lrpexplorer.dataset.PixelImage;

/**
 * One stroke with a round brush while it is being drawn. Each pixel is covered by the part of it that the brush has touched,
 * so that the edges are as smooth as those of the MNIST digits, and no pixel is covered twice where a stroke crosses itself.
 */
final class Stroke {

    private final PixelImage before;
    private final PixelImage filling;
    private final double radius;
    private final float[] covered;
    private PixelImage now;
    private double lastX;
    private double lastY;

    /**
     * A stroke that has not begun.
     *
     * @param before the image without it
     * @param filling what it fills in, as large, with fractions if the image has them
     * @param width of the brush, in pixels
     */
    Stroke(PixelImage before, PixelImage filling, double width) {
        this.before = before;
        this.filling = filling;
        this.radius = width / 2;
        this.covered = new float[before.width() * before.height()];
        this.now = before;
    }

    /** Puts the brush down; pixels are counted from the left and top edges of the first ones. */
    PixelImage begin(double x, double y) {
        lastX = x;
        lastY = y;
        return to(x, y);
    }

    /** Draws a straight line from where the brush was. */
    PixelImage to(double x, double y) {
        byte[] pixels = now.pixels().clone();
        float[] fractions = now.fractions().clone();
        double reach = radius + 1;
        int left = inside(Math.min(lastX, x) - reach, before.width());
        int right = inside(Math.max(lastX, x) + reach, before.width());
        int top = inside(Math.min(lastY, y) - reach, before.height());
        int bottom = inside(Math.max(lastY, y) + reach, before.height());
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                cover(pixels, fractions, column, row, coverage(column + 0.5, row + 0.5, x, y));
            }
        }
        lastX = x;
        lastY = y;
        now = new PixelImage(before.width(), before.height(), before.channels(), pixels, fractions);
        return now;
    }

    private static int inside(double at, int size) {
        return Math.max(0, Math.min(size - 1, (int) Math.floor(at)));
    }

    private void cover(byte[] pixels, float[] fractions, int column, int row, double coverage) {
        int pixel = row * before.width() + column;
        if (coverage > covered[pixel]) {
            covered[pixel] = (float) coverage;
            int channels = before.channels();
            for (int i = pixel * channels; i < (pixel + 1) * channels; i++) {
                double from = before.level(i);
                double value = from + (filling.level(i) - from) * coverage;
                pixels[i] = (byte) Math.round(value);
                if (before.hasFractions()) {
                    fractions[i] = (float) value;
                }
            }
        }
    }

    /** How much of a pixel the brush covers on its way, by the distance of its centre from the line. */
    private double coverage(double centreX, double centreY, double x, double y) {
        double alongX = x - lastX;
        double alongY = y - lastY;
        double length = alongX * alongX + alongY * alongY;
        double at = length == 0 ? 0 : ((centreX - lastX) * alongX + (centreY - lastY) * alongY) / length;
        double on = Math.max(0, Math.min(1, at));
        double across = centreX - lastX - on * alongX;
        double down = centreY - lastY - on * alongY;
        double distance = Math.sqrt(across * across + down * down);
        return Math.max(0, Math.min(1, radius + 0.5 - distance));
    }
}

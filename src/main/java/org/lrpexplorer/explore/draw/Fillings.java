package org.lrpexplorer.explore.draw;

import java.util.Arrays;
import org.lrpexplorer.dataset.PixelImage;

/** What strokes fill in, as whole images of which a stroke shows a part. */
final class Fillings {

    private static final int MIDDLE = 128;

    /** Three means over neighbours are close to a Gaussian. */
    private static final int PASSES = 3;

    private static final int PARTS_OF_BLUR = 14;

    private Fillings() {}

    /**
     * What a tool fills in.
     *
     * @param tool any but the one that moves the image
     * @param sample the image without any edit
     * @param colour the picked one, as RGB
     */
    static PixelImage of(DrawTool tool, PixelImage sample, int colour) {
        return switch (tool) {
            case PEN -> plain(sample, 255 - paper(sample));
            case ERASER -> blank(sample);
            case COLOUR -> coloured(sample, colour);
            case MEAN -> mean(sample);
            case BLUR -> blurred(sample);
            case BLACK -> plain(sample, 0);
            case RESTORE, MOVE -> sample;
        };
    }

    /** Nothing but the paper that the image is drawn on. */
    static PixelImage blank(PixelImage sample) {
        return plain(sample, paper(sample));
    }

    /** Whether an image is on white or on black paper: 255 or 0, whichever most of its edge is closer to. */
    private static int paper(PixelImage image) {
        int bright = 0;
        int all = 0;
        for (int y = 0; y < image.height(); y++) {
            boolean edge = y == 0 || y == image.height() - 1;
            for (int x = 0; x < image.width(); x += edge ? 1 : Math.max(1, image.width() - 1)) {
                for (int c = 0; c < image.channels(); c++) {
                    bright += image.value(x, y, c) >= MIDDLE ? 1 : 0;
                    all++;
                }
            }
        }
        return image.channels() == 1 && 2 * bright > all ? 255 : 0;
    }

    private static PixelImage plain(PixelImage like, int value) {
        byte[] pixels = new byte[like.pixels().length];
        Arrays.fill(pixels, (byte) value);
        return with(like, pixels);
    }

    private static PixelImage coloured(PixelImage like, int colour) {
        PixelImage pixel =
                new PixelImage(1, 1, 3, new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour});
        byte[] one = pixel.withChannels(like.channels()).pixels();
        return repeated(like, one);
    }

    private static PixelImage mean(PixelImage like) {
        byte[] one = new byte[like.channels()];
        for (int c = 0; c < one.length; c++) {
            one[c] = (byte) Math.round(like.mean(c));
        }
        return repeated(like, one);
    }

    private static PixelImage repeated(PixelImage like, byte[] one) {
        byte[] pixels = new byte[like.pixels().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = one[i % one.length];
        }
        return with(like, pixels);
    }

    private static PixelImage blurred(PixelImage image) {
        int reach = Math.max(1, Math.max(image.width(), image.height()) / PARTS_OF_BLUR);
        byte[] pixels = image.pixels();
        int row = image.width() * image.channels();
        for (int pass = 0; pass < PASSES; pass++) {
            pixels = means(
                    pixels, new Lines(image.height(), row, image.width(), image.channels(), image.channels()), reach);
            pixels = means(
                    pixels, new Lines(image.width(), image.channels(), image.height(), row, image.channels()), reach);
        }
        return with(image, pixels);
    }

    /**
     * How rows or columns lie in an array.
     *
     * @param count how many there are
     * @param apart from the first value of one to that of the next
     * @param length pixels in one
     * @param step from one pixel to the next
     * @param channels values of a pixel
     */
    private record Lines(int count, int apart, int length, int step, int channels) {}

    /** Each value as the mean of its neighbours in a line; beyond the edge are the values at the edge. */
    private static byte[] means(byte[] pixels, Lines lines, int reach) {
        byte[] result = new byte[pixels.length];
        int width = 2 * reach + 1;
        for (int line = 0; line < lines.count(); line++) {
            for (int c = 0; c < lines.channels(); c++) {
                int start = line * lines.apart() + c;
                int sum = 0;
                for (int i = -reach; i <= reach; i++) {
                    sum += at(pixels, start, i, lines);
                }
                for (int i = 0; i < lines.length(); i++) {
                    result[start + i * lines.step()] = (byte) Math.round((float) sum / width);
                    sum += at(pixels, start, i + reach + 1, lines) - at(pixels, start, i - reach, lines);
                }
            }
        }
        return result;
    }

    private static int at(byte[] pixels, int start, int i, Lines lines) {
        return pixels[start + Math.max(0, Math.min(lines.length() - 1, i)) * lines.step()] & 0xff;
    }

    /** An image moved by whole pixels; what comes in from outside is paper, which has fractions if the image has them. */
    static PixelImage moved(PixelImage image, int right, int down, PixelImage paper) {
        byte[] pixels = paper.pixels().clone();
        float[] fractions = paper.fractions().clone();
        int channels = image.channels();
        int columns = image.width() - Math.abs(right);
        for (int y = Math.max(0, down); columns > 0 && y < image.height() + Math.min(0, down); y++) {
            int from = ((y - down) * image.width() + Math.max(0, -right)) * channels;
            int to = (y * image.width() + Math.max(0, right)) * channels;
            System.arraycopy(image.pixels(), from, pixels, to, columns * channels);
            if (image.hasFractions()) {
                System.arraycopy(image.fractions(), from, fractions, to, columns * channels);
            }
        }
        return new PixelImage(image.width(), image.height(), channels, pixels, fractions);
    }

    /** Pixels of an image as large, with fractions if that has them, so that those of what is left of it can stay. */
    private static PixelImage with(PixelImage like, byte[] pixels) {
        float[] fractions = new float[like.fractions().length];
        for (int i = 0; i < fractions.length; i++) {
            fractions[i] = pixels[i] & 0xff;
        }
        return new PixelImage(like.width(), like.height(), like.channels(), pixels, fractions);
    }
}

package org.lrpexplorer.evaluate.measure;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * One order in which the pixels of an image are flipped, all channels of a pixel at once, with every image on the way: for
 * curves, and for those who look at the images. {@link PixelFlipping#paths} makes it. Immutable.
 */
public final class FlippingPath {

    private final float[] from;
    private final float[] to;
    private final int[] pixels;
    private final int[] ends;

    /**
     * The way along some order of regions.
     *
     * @param from the image at fraction 0, C×H×W
     * @param to the image at fraction 1
     * @param most at most as many steps: so many regions are flipped at each but the last, which flips the rest, that these
     *     suffice
     */
    FlippingPath(float[] from, float[] to, Regions regions, int[] order, int most) {
        this.from = from;
        this.to = to;
        this.pixels = new int[regions.pixelCount()];
        int atOnce = (order.length + most - 1) / most;
        this.ends = new int[(order.length + atOnce - 1) / atOnce + 1];
        int end = 0;
        for (int i = 0; i < order.length; i++) {
            end = regions.put(order[i], pixels, end);
            ends[i / atOnce + 1] = end;
        }
    }

    /** How many steps there are; step 0 is the image itself, the last one has every pixel flipped. */
    public int steps() {
        return ends.length - 1;
    }

    /**
     * The share of the pixels that are flipped at a step, 0 to 1.
     *
     * @throws IndexOutOfBoundsException if there is no such step
     */
    public double fraction(int step) {
        return (double) ends[Objects.checkIndex(step, ends.length)] / pixels.length;
    }

    /**
     * The network's input at a step, C×H×W.
     *
     * @throws IndexOutOfBoundsException if there is no such step
     */
    public float[] input(int step) {
        return flipped(from, 0, ends[Objects.checkIndex(step, ends.length)]);
    }

    /** The input at a step, given that of the step before it. */
    float[] input(int step, float[] before) {
        return flipped(before, ends[step - 1], ends[step]);
    }

    private float[] flipped(float[] image, int first, int end) {
        float[] input = image.clone();
        for (int i = first; i < end; i++) {
            for (int at = pixels[i]; at < input.length; at += pixels.length) {
                input[at] = to[at];
            }
        }
        return input;
    }

    /** The network's input at step 0, not to be changed. */
    float[] from() {
        return from;
    }

    /** The network's input at the last step, not to be changed. */
    float[] to() {
        return to;
    }

    /**
     * The curve as far as it is known.
     *
     * @param values what is watched, at step 0 and those that follow
     */
    public FlippingCurve curve(List<Double> values) {
        return new FlippingCurve(
                IntStream.range(0, values.size()).mapToObj(this::fraction).toList(), values);
    }
}

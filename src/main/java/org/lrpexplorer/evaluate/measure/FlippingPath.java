package org.lrpexplorer.evaluate.measure;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * One order in which the pixels of an image are flipped, with every image on the way: for those who look at them, or compute
 * the curve bit by bit. {@link PixelFlipping#paths} makes it. Immutable.
 */
public final class FlippingPath {

    private final float[] from;
    private final float[] to;
    private final int[] order;
    private final int pixelsPerStep;

    FlippingPath(float[] from, float[] to, int[] order, int steps) {
        this.from = from;
        this.to = to;
        this.order = order;
        this.pixelsPerStep = (order.length + steps - 1) / steps;
    }

    /** How many steps there are; step 0 is the image itself, the last one has every pixel flipped. */
    public int steps() {
        return (order.length + pixelsPerStep - 1) / pixelsPerStep;
    }

    /**
     * The share of the pixels that are flipped at a step, 0 to 1.
     *
     * @throws IndexOutOfBoundsException if there is no such step
     */
    public double fraction(int step) {
        return (double) flipped(step) / order.length;
    }

    private int flipped(int step) {
        return Math.min(Objects.checkIndex(step, steps() + 1) * pixelsPerStep, order.length);
    }

    /**
     * The network's input at a step, C×H×W, all channels of a pixel flipped at once.
     *
     * @throws IndexOutOfBoundsException if there is no such step
     */
    public float[] input(int step) {
        float[] input = from.clone();
        int flipped = flipped(step);
        for (int i = 0; i < flipped; i++) {
            for (int at = order[i]; at < input.length; at += order.length) {
                input[at] = to[at];
            }
        }
        return input;
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

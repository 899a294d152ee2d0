package org.lrpexplorer.evaluate.measure;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Both ends of the curves of an image, then for each order of its regions the images between; made one by one. */
final class FlippedImages implements Iterator<float[]> {

    /** How many images stand before those of the first order. */
    static final int ENDS = 2;

    private final float[] from;
    private final float[] to;
    private final Steps steps;
    private final List<int[]> orders;
    private int next;
    private float[] current;

    /**
     * The images of some orders.
     *
     * @param from the image at fraction 0, C×H×W
     * @param to the image at fraction 1
     */
    FlippedImages(float[] from, float[] to, Steps steps, List<int[]> orders) {
        this.from = from;
        this.to = to;
        this.steps = steps;
        this.orders = orders;
        this.current = from;
    }

    /**
     * How many regions are flipped at once.
     *
     * @param regions of the image
     * @param atOnce flipped at each step but the last, which flips the rest
     */
    record Steps(Regions regions, int atOnce) {

        /** At most as many steps as wanted. */
        static Steps atMost(int wanted, Regions regions) {
            return new Steps(regions, (regions.count() + wanted - 1) / wanted);
        }

        int count() {
            return (regions.count() + atOnce - 1) / atOnce;
        }

        /** The images between the ends. */
        int between() {
            return count() - 1;
        }

        /** The place in the order of the first region that a step flips; that of the step after the last is the count. */
        int start(int step) {
            return Math.min(step * atOnce, regions.count());
        }
    }

    @Override
    public boolean hasNext() {
        return next < ENDS + orders.size() * steps.between();
    }

    @Override
    public float[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int place = next++;
        return place < ENDS ? List.of(from, to).get(place) : between(place - ENDS);
    }

    private float[] between(int place) {
        int step = place % steps.between();
        current = (step == 0 ? from : current).clone();
        int[] order = orders.get(place / steps.between());
        for (int i = steps.start(step); i < steps.start(step + 1); i++) {
            flip(steps.regions().pixels(order[i]));
        }
        return current;
    }

    private void flip(int[] pixels) {
        for (int pixel : pixels) {
            for (int at = pixel; at < current.length; at += steps.regions().pixelCount()) {
                current[at] = to[at];
            }
        }
    }
}

package org.lrpexplorer.evaluate.measure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/** Flips the regions of one image in some order, all channels of a pixel at once. */
final class Flipping {

    private final MeasuredImage image;
    private final Regions regions;
    private final int regionsPerStep;
    private final ClassOutput output;
    private final float[] from;
    private final float[] to;
    private final double first;
    private final double last;

    /**
     * Computes both ends of the curves.
     *
     * @param steps at most as many: so many regions are flipped at once that these suffice
     * @param from the image at fraction 0
     * @param to the image at fraction 1
     */
    Flipping(MeasuredImage image, Regions regions, int steps, ClassOutput output, float[] from, float[] to) {
        this.image = image;
        this.regions = regions;
        this.regionsPerStep = (regions.count() + steps - 1) / steps;
        this.output = output;
        this.from = from;
        this.to = to;
        List<Double> ends = values(List.of(from, to).iterator());
        this.first = ends.get(0);
        this.last = ends.get(1);
    }

    /** A curve for each order of the regions. */
    List<FlippingCurve> curves(List<int[]> orders) {
        List<Double> between = values(new Flipped(orders)); // all in one go, so that batches are full
        int inside = steps() - 1;
        return IntStream.range(0, orders.size())
                .mapToObj(i -> curve(orders.get(i), between.subList(i * inside, (i + 1) * inside)))
                .toList();
    }

    private FlippingCurve curve(int[] order, List<Double> between) {
        List<Double> values = new ArrayList<>(List.of(first));
        values.addAll(between);
        values.add(last);
        List<Double> fractions = new ArrayList<>(List.of(0.0));
        int flipped = 0;
        for (int step = 0; step < steps(); step++) {
            for (int i = step * regionsPerStep; i < end(step); i++) {
                flipped += regions.pixels(order[i]).length;
            }
            fractions.add((double) flipped / image.pixelCount());
        }
        return new FlippingCurve(fractions, values);
    }

    private List<Double> values(Iterator<float[]> inputs) {
        return image.network().outputs(inputs).stream()
                .map(logits -> output.of(logits, image.target()))
                .toList();
    }

    private int steps() {
        return (regions.count() + regionsPerStep - 1) / regionsPerStep;
    }

    private int end(int step) {
        return Math.min((step + 1) * regionsPerStep, regions.count());
    }

    /** The images between the ends of the curves, made one by one. */
    private final class Flipped implements Iterator<float[]> {
        private final List<int[]> orders;
        private int next;
        private float[] current = from;

        Flipped(List<int[]> orders) {
            this.orders = orders;
        }

        @Override
        public boolean hasNext() {
            return next < orders.size() * (steps() - 1);
        }

        @Override
        public float[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int[] order = orders.get(next / (steps() - 1));
            int step = next % (steps() - 1);
            current = (step == 0 ? from : current).clone();
            for (int i = step * regionsPerStep; i < end(step); i++) {
                for (int pixel : regions.pixels(order[i])) {
                    for (int at = pixel; at < current.length; at += image.pixelCount()) {
                        current[at] = to[at];
                    }
                }
            }
            next++;
            return current;
        }
    }
}

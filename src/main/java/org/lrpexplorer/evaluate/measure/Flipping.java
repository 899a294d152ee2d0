package org.lrpexplorer.evaluate.measure;

import java.util.ArrayList;
import java.util.List;

/** Flips the regions of one image in some order, all channels of a pixel at once. */
final class Flipping {

    private final MeasuredImage image;
    private final Regions regions;
    private final FlippedImages.Steps steps;
    private final ClassOutput output;
    private final float[] from;
    private final float[] to;
    private final int[] randomOrder;

    /**
     * What is flipped, and how.
     *
     * @param most at most as many steps: so many regions are flipped at once that these suffice
     * @param from the image at fraction 0
     * @param to the image at fraction 1
     */
    Flipping(MeasuredImage image, Regions regions, int most, ClassOutput output, float[] from, float[] to) {
        this.image = image;
        this.regions = regions;
        this.steps = FlippedImages.Steps.atMost(most, regions);
        this.output = output;
        this.from = from;
        this.to = to;
        this.randomOrder = Ranking.random(image, regions.count());
    }

    /** The regions in a random order, the same for all maps of the image. */
    int[] randomOrder() {
        return randomOrder;
    }

    /** The regions by the sums of relevance in them, the largest first. */
    int[] mostRelevantFirst(MeasuredMap map) {
        return Ranking.descending(regions.scores(map), randomOrder);
    }

    /** The regions by the sums of relevance in them, the smallest first. */
    int[] leastRelevantFirst(MeasuredMap map) {
        return Ranking.ascending(regions.scores(map), randomOrder);
    }

    /** A curve for each order of the regions; their images go through the network in one go, so that batches are full. */
    List<FlippingCurve> curves(List<int[]> orders) {
        List<Double> values = image.network().outputs(new FlippedImages(from, to, steps, orders)).stream()
                .map(logits -> image.value(output, logits))
                .toList();
        List<FlippingCurve> curves = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            int start = FlippedImages.ENDS + i * steps.between();
            List<Double> curve = new ArrayList<>(values.subList(0, 1));
            curve.addAll(values.subList(start, start + steps.between()));
            curve.add(values.get(1));
            curves.add(new FlippingCurve(fractions(orders.get(i)), curve));
        }
        return curves;
    }

    private List<Double> fractions(int[] order) {
        List<Double> fractions = new ArrayList<>(List.of(0.0));
        int flipped = 0;
        for (int step = 0; step < steps.count(); step++) {
            for (int i = steps.start(step); i < steps.start(step + 1); i++) {
                flipped += regions.size(order[i]);
            }
            fractions.add((double) flipped / regions.pixelCount());
        }
        return fractions;
    }
}

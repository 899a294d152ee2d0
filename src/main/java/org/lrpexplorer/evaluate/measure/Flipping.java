package org.lrpexplorer.evaluate.measure;

import java.util.ArrayList;
import java.util.List;

/** Flips the regions of one image in some order, all channels of a pixel at once. */
final class Flipping {

    private final MeasuredImage image;
    private final Regions regions;
    private final int most;
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
        this.most = most;
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

    /** The regions by the sums of relevance in them: the largest first, and the smallest first. */
    List<int[]> bothOrders(MeasuredMap map) {
        double[] scores = regions.scores(map);
        int[] descending = Ranking.descending(scores, randomOrder);
        return List.of(descending, Ranking.ascending(scores, descending));
    }

    /** A curve for each order of the regions; their images go through the network in one go, so that batches are full. */
    List<FlippingCurve> curves(List<int[]> orders) {
        List<FlippingPath> paths = orders.stream()
                .map(order -> new FlippingPath(from, to, regions, order, most))
                .toList();
        FlippedImages images = new FlippedImages(paths);
        List<Double> values = image.network().outputs(images).stream()
                .map(logits -> image.value(output, logits))
                .toList();
        List<FlippingCurve> curves = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            int start = FlippedImages.ENDS + i * images.between();
            List<Double> curve = new ArrayList<>(values.subList(0, 1));
            curve.addAll(values.subList(start, start + images.between()));
            curve.add(values.get(1));
            curves.add(paths.get(i).curve(curve));
        }
        return curves;
    }
}

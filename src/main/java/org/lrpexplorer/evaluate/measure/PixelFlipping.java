package org.lrpexplorer.evaluate.measure;

import java.util.List;

/**
 * Pixels flipped in the order of their signed relevance, most and least relevant first (Bach et al. 2015, Samek et al.
 * 2017), and what sums the curves up (SRG: Blücher et al. 2024).
 *
 * @param fill what flipped pixels become
 * @param output what is watched
 * @param steps how many steps there are at most; so many pixels are flipped at each that these suffice
 */
public record PixelFlipping(Fill fill, ClassOutput output, int steps) implements FlippingMeasure {

    static final String NAME = "pixel-flipping";
    static final int STEPS = 50;

    /**
     * Checks the number of steps.
     *
     * @throws MeasureException if there are none
     */
    public PixelFlipping {
        MeasureException.requireSteps(NAME, steps);
    }

    @Override
    public String notation() {
        return NAME + ":" + fill.word() + "," + output.word() + "," + steps;
    }

    @Override
    public String title() {
        return "Pixel flipping, " + fill.word() + " fill, " + output.word();
    }

    @Override
    public String question() {
        return "Does the output fall fast when the most relevant pixels are hidden first, and slowly when the least relevant are?";
    }

    @Override
    public List<FlippingCurves> curves(MeasuredImage image, List<MeasuredMap> maps) {
        Regions pixels = new Regions(image.height(), image.width(), 1);
        return FlippingCurves.of(new Flipping(image, pixels, steps, output, image.input(), fill.apply(image)), maps);
    }

    /** What {@link #curves} goes along, for one map: the same images in the same order. */
    public FlippingPaths paths(MeasuredImage image, MeasuredMap map) {
        Regions pixels = new Regions(image.height(), image.width(), 1);
        double[] scores = pixels.scores(map);
        float[] flipped = fill.apply(image);
        int[] descending = Ranking.descending(scores, Ranking.random(image, pixels.count()));
        return new FlippingPaths(
                new FlippingPath(image.input(), flipped, pixels, descending, steps),
                new FlippingPath(image.input(), flipped, pixels, Ranking.ascending(scores, descending), steps));
    }
}

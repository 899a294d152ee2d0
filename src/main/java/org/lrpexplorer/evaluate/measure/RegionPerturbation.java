package org.lrpexplorer.evaluate.measure;

import java.util.List;

/**
 * Square regions flipped in the order of the sums of relevance in them (Samek et al. 2017). Regions are squares of 8×8
 * pixels, 4×4 where the image's shorter side is below 64, and not superpixels.
 *
 * @param fill what flipped pixels become
 * @param output what is watched
 * @param steps how many steps there are at most; so many regions are flipped at each that these suffice
 */
public record RegionPerturbation(Fill fill, ClassOutput output, int steps) implements FlippingMeasure {

    static final String NAME = "region-perturbation";
    static final int STEPS = 100;

    private static final int SMALL_IMAGE = 64;
    private static final int SIDE = 8;
    private static final int SMALL_SIDE = 4;

    /**
     * Checks the number of steps.
     *
     * @throws MeasureException if there are none
     */
    public RegionPerturbation {
        MeasureException.requireSteps(NAME, steps);
    }

    @Override
    public String notation() {
        return NAME + ":" + fill.word() + "," + output.word() + "," + steps;
    }

    @Override
    public String title() {
        return "Region perturbation, " + fill.word() + " fill, " + output.word();
    }

    @Override
    public String question() {
        return "Does the output fall fast when the most relevant squares are hidden first, and slowly when the least relevant are?";
    }

    @Override
    public List<FlippingCurves> curves(MeasuredImage image, List<MeasuredMap> maps) {
        int side = Math.min(image.height(), image.width()) < SMALL_IMAGE ? SMALL_SIDE : SIDE;
        Regions regions = new Regions(image.height(), image.width(), side);
        return FlippingCurves.of(new Flipping(image, regions, steps, output, image.input(), fill.apply(image)), maps);
    }
}

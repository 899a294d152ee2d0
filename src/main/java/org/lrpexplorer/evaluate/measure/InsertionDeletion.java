package org.lrpexplorer.evaluate.measure;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Insertion and deletion of the most relevant pixels (Petsiuk et al. 2018), for comparison with other tools: pixels are
 * deleted to the channel's mean, and inserted into the blurred image. With one fill for both, insertion − deletion would
 * be the SRG.
 *
 * @param output what is watched
 * @param steps how many steps there are at most; so many pixels are moved at each that these suffice
 */
public record InsertionDeletion(ClassOutput output, int steps) implements MapMeasure {

    static final String NAME = "insertion-deletion";

    /**
     * Checks the number of steps.
     *
     * @throws MeasureException if there are none
     */
    public InsertionDeletion {
        MeasureException.requireSteps(NAME, steps);
    }

    @Override
    public String notation() {
        return NAME + ":" + output.word() + "," + steps;
    }

    @Override
    public String title() {
        return "Insertion and deletion, " + output.word();
    }

    @Override
    public String question() {
        return "Does the output rise fast when the most relevant pixels are brought back into a blurred image, and fall fast when they are hidden?";
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.higher("difference", "Insertion − deletion"),
                Quantity.higher("insertion", "Area under the curve of insertion into the blurred image"),
                Quantity.lower("deletion", "Area under the curve of deletion to the channel mean"));
    }

    @Override
    public Fill fill() {
        return Fill.MEAN;
    }

    @Override
    public Scorer on(MeasuredImage image) {
        Regions pixels = new Regions(image.height(), image.width(), 1);
        Flipping delete = new Flipping(image, pixels, steps, output, image.input(), Fill.MEAN.apply(image));
        Flipping insert = new Flipping(image, pixels, steps, output, Fill.BLUR.apply(image), image.input());
        return maps -> {
            List<int[]> orders = maps.stream().map(delete::mostRelevantFirst).toList();
            List<FlippingCurve> deletions = delete.curves(orders);
            List<FlippingCurve> insertions = insert.curves(orders);
            return IntStream.range(0, maps.size())
                    .mapToObj(i ->
                            values(insertions.get(i).area(), deletions.get(i).area()))
                    .toList();
        };
    }

    private static List<OptionalDouble> values(double insertion, double deletion) {
        return DoubleStream.of(insertion - deletion, insertion, deletion)
                .mapToObj(OptionalDouble::of)
                .toList();
    }
}

package org.lrpexplorer.evaluate.measure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Whether what random sets of pixels take from the output when they are flipped goes with the relevance in them: Pearson's
 * correlation of f(x) − f(x without S) with the sum of R over S (faithfulness correlation, Bhatt et al. 2020). A set has as
 * many pixels as a square image has in a row, √n, so 224 of 224×224. Not defined where one of both is constant.
 *
 * @param fill what flipped pixels become
 * @param output what is watched
 * @param sets how many sets are drawn, the same for all maps of an image
 */
public record FaithfulnessCorrelation(Fill fill, ClassOutput output, int sets) implements MapMeasure {

    static final String NAME = "faithfulness-correlation";
    static final int SETS = 100;

    /**
     * Checks the number of sets.
     *
     * @throws MeasureException if there are fewer than two
     */
    public FaithfulnessCorrelation {
        MeasureException.requireAtLeast(2, "sets of pixels", NAME, sets);
    }

    @Override
    public String notation() {
        return NAME + ":" + fill.word() + "," + output.word() + "," + sets;
    }

    @Override
    public String title() {
        return "Faithfulness correlation, " + fill.word() + " fill, " + output.word();
    }

    @Override
    public String question() {
        return "Does the output fall the more, the more relevance is in the pixels that are hidden?";
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(Quantity.higher("correlation", "Correlation of the drop with the relevance of what was hidden"));
    }

    @Override
    public Scorer on(MeasuredImage image) {
        List<int[]> drawn = drawn(image);
        float[] filled = fill.apply(image);
        Iterator<float[]> inputs =
                drawn.stream().map(set -> without(image, set, filled)).iterator();
        double whole = image.value(output, image.outputs());
        double[] drops = image.network().outputs(inputs).stream()
                .mapToDouble(logits -> whole - image.value(output, logits))
                .toArray();
        return Scorer.ofEach(map -> List.of(Correlation.pearson(
                drops, drawn.stream().mapToDouble(set -> sum(map, set)).toArray())));
    }

    private List<int[]> drawn(MeasuredImage image) {
        Random random = image.random(NAME);
        int size = (int) Math.max(1, Math.round(Math.sqrt(image.pixelCount())));
        List<int[]> drawn = new ArrayList<>();
        for (int set = 0; set < sets; set++) {
            int[] pixels = IntStream.range(0, image.pixelCount()).toArray();
            for (int i = 0; i < size; i++) {
                int j = i + random.nextInt(pixels.length - i);
                int kept = pixels[i];
                pixels[i] = pixels[j];
                pixels[j] = kept;
            }
            drawn.add(IntStream.of(pixels).limit(size).toArray());
        }
        return drawn;
    }

    private static float[] without(MeasuredImage image, int[] set, float[] filled) {
        float[] input = image.input().clone();
        for (int pixel : set) {
            for (int at = pixel; at < input.length; at += image.pixelCount()) {
                input[at] = filled[at];
            }
        }
        return input;
    }

    private static double sum(MeasuredMap map, int[] set) {
        double sum = 0;
        for (int pixel : set) {
            sum += map.at(pixel);
        }
        return sum;
    }
}

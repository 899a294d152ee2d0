package org.lrpexplorer.evaluate.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.lrpexplorer.dataset.Mask;

/** A linear model of three classes on images of 2×5×6 values, and images to judge maps of it. */
final class TinyModel {

    static final ImageSize SIZE = new ImageSize(2, 5, 6);
    static final int CLASSES = 3;
    private static final InputRange RANGE = new InputRange(List.of(-1f, -2f), List.of(2f, 1f), List.of(0.25f, -0.5f));

    final float[][] weights = new float[CLASSES][SIZE.values()];

    TinyModel(long seed) {
        Random random = new Random(seed);
        for (float[] row : weights) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) random.nextGaussian() / 4;
            }
        }
    }

    float[] logits(float[] input) {
        float[] logits = new float[CLASSES];
        for (int k = 0; k < CLASSES; k++) {
            double sum = 0;
            for (int i = 0; i < input.length; i++) {
                sum += weights[k][i] * input[i];
            }
            logits[k] = (float) sum;
        }
        return logits;
    }

    private List<float[]> predict(List<float[]> inputs) {
        return inputs.stream().map(this::logits).toList();
    }

    /** Input times weight, summed over the channels. */
    float[] relevance(float[] input, int target) {
        float[] map = new float[SIZE.pixels()];
        for (int i = 0; i < input.length; i++) {
            map[i % map.length] += weights[target][i] * input[i];
        }
        return map;
    }

    RelevanceSource source() {
        return (inputs, target) ->
                inputs.stream().map(input -> relevance(input, target)).toList();
    }

    /** An image of random values with its lower right corner as the object. */
    MeasuredImage image(long seed, int atOnce) {
        return image(randomInput(seed), Optional.of(corner()), seed, atOnce);
    }

    MeasuredImage image(float[] input, Optional<Mask> mask, long seed, int atOnce) {
        return new MeasuredImage(input, SIZE, RANGE, 1, forward(atOnce), mask, seed);
    }

    ForwardBatches forward(int atOnce) {
        return new ForwardBatches(
                inputs -> {
                    if (inputs.size() > atOnce) {
                        throw new IllegalStateException(inputs.size() + " inputs at once");
                    }
                    return predict(inputs);
                },
                atOnce,
                () -> {});
    }

    static float[] randomInput(long seed) {
        Random random = new Random(seed);
        float[] input = new float[SIZE.values()];
        for (int i = 0; i < input.length; i++) {
            input[i] = random.nextFloat() * 2 - 1;
        }
        return input;
    }

    static Mask corner() {
        BitSet object = new BitSet();
        IntStream.range(0, SIZE.pixels())
                .filter(i -> i / SIZE.width() >= 3 && i % SIZE.width() >= 2)
                .forEach(object::set);
        return new Mask(SIZE.width(), SIZE.height(), object);
    }

    static Mask empty() {
        return new Mask(SIZE.width(), SIZE.height(), new BitSet());
    }

    /** Maps to judge: signed, with ties, without negative values, zero everywhere. */
    List<MeasuredMap> maps(long seed) {
        Random random = new Random(seed);
        float[] signed = new float[SIZE.pixels()];
        float[] tied = new float[SIZE.pixels()];
        float[] positive = new float[SIZE.pixels()];
        for (int i = 0; i < signed.length; i++) {
            signed[i] = (float) random.nextGaussian();
            tied[i] = random.nextInt(3) - 1;
            positive[i] = random.nextFloat();
        }
        List<MeasuredMap> maps = new ArrayList<>();
        for (float[] map : List.of(signed, tied, positive, new float[SIZE.pixels()])) {
            maps.add(new MeasuredMap(map, Optional.of(source())));
            maps.add(MeasuredMap.of(map));
        }
        return Collections.unmodifiableList(maps);
    }
}

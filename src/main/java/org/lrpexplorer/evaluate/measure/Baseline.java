package org.lrpexplorer.evaluate.measure;

import java.util.Random;

/** Maps that need no explanation of the network: what a relevance map has to be better than. */
public enum Baseline {
    /** Uniformly random numbers from −1 to 1, the same for the same image. */
    RANDOM("random") {
        @Override
        float[] relevance(MeasuredImage image, Fill fill) {
            Random random = image.random("random map");
            float[] map = new float[image.pixelCount()];
            for (int i = 0; i < map.length; i++) {
                map[i] = 2 * random.nextFloat() - 1;
            }
            return map;
        }
    },
    /** What filling changes most, Σ|x − fill| over the channels: with black fill, the brightest pixels. */
    BRIGHTEST("brightest") {
        @Override
        float[] relevance(MeasuredImage image, Fill fill) {
            float[] filled = fill.apply(image);
            float[] map = new float[image.pixelCount()];
            for (int i = 0; i < filled.length; i++) {
                map[i % map.length] += Math.abs(image.input()[i] - filled[i]);
            }
            return map;
        }
    };

    private final String word;

    Baseline(String word) {
        this.word = word;
    }

    /** Its name in files and for people. */
    public String word() {
        return word;
    }

    /** The map of an image for a measure. */
    public MeasuredMap map(MeasuredImage image, MapMeasure measure) {
        return MeasuredMap.of(relevance(image, measure.fill()));
    }

    abstract float[] relevance(MeasuredImage image, Fill fill);
}

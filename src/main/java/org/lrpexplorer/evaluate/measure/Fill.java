package org.lrpexplorer.evaluate.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** What flipped pixels are filled with. No fill is neutral: results hold for the fill they were found with. */
public enum Fill {
    /** The lowest value of the input's range. */
    BLACK("black") {
        @Override
        float[] apply(MeasuredImage image) {
            return byChannel(image, channel -> image.range().low().get(channel));
        }
    },
    /** The mean of the channel: 0 where the preprocessing subtracts a mean. */
    MEAN("mean") {
        @Override
        float[] apply(MeasuredImage image) {
            return byChannel(image, channel -> image.range().mean().get(channel));
        }
    },
    /** Uniform noise over the input's range, the same for the same seed. */
    NOISE("noise") {
        @Override
        float[] apply(MeasuredImage image) {
            Random random = image.random("noise fill");
            float[] filled = new float[image.valueCount()];
            for (int i = 0; i < filled.length; i++) {
                int channel = i / image.pixelCount();
                float low = image.range().low().get(channel);
                float high = image.range().high().get(channel);
                filled[i] = low + random.nextFloat() * (high - low);
            }
            return filled;
        }
    },
    /** The image itself, blurred by a Gaussian with σ = 1/16 of its shorter side. */
    BLUR("blur") {
        @Override
        float[] apply(MeasuredImage image) {
            return GaussianBlur.of(
                    image.input(),
                    image.channels(),
                    image.height(),
                    image.width(),
                    Math.min(image.height(), image.width()) / 16.0);
        }
    };

    private final String word;

    Fill(String word) {
        this.word = word;
    }

    /** The two to measure with where none is named: what holds for one fill alone is not known to hold. */
    public static List<Fill> usual() {
        return List.of(BLACK, MEAN);
    }

    /** Its name in notations and for people. */
    public String word() {
        return word;
    }

    /** The image with all its pixels flipped, C×H×W. */
    abstract float[] apply(MeasuredImage image);

    private static float[] byChannel(MeasuredImage image, IntFunction<Float> value) {
        float[] filled = new float[image.valueCount()];
        for (int c = 0; c < image.channels(); c++) {
            Arrays.fill(filled, c * image.pixelCount(), (c + 1) * image.pixelCount(), value.apply(c));
        }
        return filled;
    }
}

package org.lrpexplorer.explore.duel;

import org.lrpexplorer.dataset.NumberArray;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.dataset.SampleContent;

/** A network's input turned back into an image to look at; numbers of a signal stay as the network takes them. */
public final class FlippedPicture {

    private static final int WHITE = 255;

    private FlippedPicture() {}

    /**
     * The image of an input; values beyond black and white become black and white.
     *
     * @param input C×H×W, as the preprocessing yields it
     */
    public static SampleContent of(float[] input, Preprocessing preprocessing) {
        if (preprocessing.isOfNumbers()) {
            return new NumberArray(
                    preprocessing.channels(), preprocessing.height(), preprocessing.width(), input.clone());
        }
        int area = preprocessing.height() * preprocessing.width();
        int channels = preprocessing.channels();
        byte[] pixels = new byte[channels * area];
        for (int channel = 0; channel < channels; channel++) {
            double black = preprocessing.value(channel, 0);
            double white = preprocessing.value(channel, WHITE);
            int shown = preprocessing.bgr() ? channels - 1 - channel : channel;
            for (int i = 0; i < area; i++) {
                double share = white == black ? 0 : (input[channel * area + i] - black) / (white - black);
                pixels[i * channels + shown] = (byte) Math.round(WHITE * Math.max(0, Math.min(1, share)));
            }
        }
        return new PixelImage(preprocessing.width(), preprocessing.height(), channels, pixels);
    }
}

package org.lrpexplorer.dataset;

import java.util.Set;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * Pixels.
 *
 * @param stored values of a pixel: 1, 3, or 4 of which the last, how opaque it is, is dropped
 * @param height rows
 * @param width columns
 * @param channelsLast whether the values of a pixel are side by side (H×W×C) instead of in planes (C×H×W)
 * @param range what is black and white
 * @param exact whether 8 bits hold all values
 */
record ImageView(int stored, int height, int width, boolean channelsLast, ValueRange range, boolean exact)
        implements ArrayView {
    @Override
    public Shape shape() {
        return Shape.of(channels(), height, width);
    }

    private int channels() {
        return Math.min(stored, 3);
    }

    @Override
    public SampleContent content(float[] row) {
        int channels = channels();
        int area = height * width;
        float[] levels = new float[channels * area];
        for (int i = 0; i < area; i++) {
            for (int c = 0; c < channels; c++) {
                levels[i * channels + c] = range.level(row[channelsLast ? i * stored + c : c * area + i]);
            }
        }
        PixelImage image = PixelImage.ofFractions(width, height, channels, levels);
        return exact ? new PixelImage(width, height, channels, image.pixels()) : image;
    }

    @Override
    public Set<PictureChange> changes() {
        return stored > 3 ? Set.of(PictureChange.ALPHA_DROPPED) : Set.of();
    }

    @Override
    public String describe() {
        return Text.of(
                "%s images of %d×%d%s, black to white being %s",
                stored == 1 ? "grey" : "RGB",
                width,
                height,
                stored == 1 ? "" : channelsLast ? " (H×W×C)" : " (C×H×W)",
                range);
    }
}

package org.lrpexplorer.compare;

import org.lrpexplorer.dataset.NumberArray;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.dataset.SampleContent;
import org.lrpexplorer.heatmap.Picture;

/** How a sample is drawn: the pixels of an image, the curves of a signal, bars for the features of a table. */
public final class InputPicture {
    private InputPicture() {}

    /** The picture of a sample. */
    public static Picture of(SampleContent content) {
        if (content instanceof PixelImage image) {
            return Picture.ofBytes(image.width(), image.height(), image.channels(), image.pixels());
        }
        NumberArray numbers = (NumberArray) content;
        return numbers.isFeatures()
                ? Picture.ofFeatures(numbers.values())
                : Picture.ofSignal(numbers.channels(), numbers.places(), numbers.values());
    }
}

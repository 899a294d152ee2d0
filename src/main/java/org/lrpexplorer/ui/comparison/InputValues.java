package org.lrpexplorer.ui.comparison;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/**
 * The numbers of the network's input, before and after preprocessing.
 *
 * @param image what the network sees, as an image
 * @param preprocessing what makes numbers of it
 */
public record InputValues(PixelImage image, Preprocessing preprocessing) {

    /** The pixel at a place, as fractions of width and height: {@code (3, 4) RGB 12, 34, 56 → −1.91, −1.23, −0.987}. */
    public String describe(Point2D at) {
        int x = (int) (at.getX() * image.width());
        int y = (int) (at.getY() * image.height());
        String raw = IntStream.range(0, image.channels())
                .mapToObj(channel -> String.valueOf(image.value(x, y, channel)))
                .collect(Collectors.joining(", "));
        String input = IntStream.range(0, image.channels())
                .mapToObj(channel -> NumberText.of(preprocessing.value(channel, image.value(x, y, source(channel)))))
                .collect(Collectors.joining(", "));
        return Text.of(
                "(%d, %d) %s %s → %s%s",
                x, y, image.channels() == 1 ? "grey" : "RGB", raw, input, preprocessing.bgr() ? " (B, G, R)" : "");
    }

    /** The channel of the image that a channel of the network's input is made of. */
    private int source(int channel) {
        return preprocessing.bgr() ? image.channels() - 1 - channel : channel;
    }
}

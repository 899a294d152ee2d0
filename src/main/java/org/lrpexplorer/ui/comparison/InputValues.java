package org.lrpexplorer.ui.comparison;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import org.lrpexplorer.dataset.NumberArray;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.dataset.SampleContent;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/**
 * The numbers of the network's input, before and after preprocessing.
 *
 * @param content what the network sees, as an image, a signal or a row of a table
 * @param preprocessing what makes numbers of it
 */
public record InputValues(SampleContent content, Preprocessing preprocessing) {
    /** Of a signal with more channels the line would not end. */
    private static final int MOST_CHANNELS = 4;

    /**
     * What is at a place, as fractions of width and height: {@code (3, 4) RGB 12, 34, 56 → −1.91, −1.23, −0.987} of an
     * image, {@code step 37  0.53} of a signal, {@code age  63 → 1.2} of a table.
     */
    public String describe(Point2D at) {
        int x = (int) (at.getX() * content.width());
        int y = (int) (at.getY() * content.height());
        return content instanceof PixelImage image ? pixel(image, x, y) : number((NumberArray) content, x, y);
    }

    /** What is at a place, with what kind of place it is in front, for a line that begins otherwise. */
    String describeNamed(Point2D at) {
        return (content instanceof PixelImage ? "pixel " : "") + describe(at);
    }

    private String pixel(PixelImage image, int x, int y) {
        String raw = IntStream.range(0, image.channels())
                .mapToObj(channel -> image.hasFractions()
                        ? NumberText.of(image.level(x, y, channel))
                        : String.valueOf(image.value(x, y, channel)))
                .collect(Collectors.joining(", "));
        String input = IntStream.range(0, image.channels())
                .mapToObj(channel ->
                        NumberText.of(preprocessing.value(channel, image.level(x, y, source(image, channel)))))
                .collect(Collectors.joining(", "));
        return Text.of(
                "(%d, %d) %s %s → %s%s",
                x, y, image.channels() == 1 ? "grey" : "RGB", raw, input, preprocessing.bgr() ? " (B, G, R)" : "");
    }

    private String number(NumberArray numbers, int x, int y) {
        int place = numbers.isFeatures() ? y : x;
        int shown = Math.min(numbers.channels(), MOST_CHANNELS);
        String more = shown < numbers.channels() ? ", …" : "";
        String raw = IntStream.range(0, shown)
                .mapToObj(channel -> NumberText.of(numbers.value(channel, place)))
                .collect(Collectors.joining(", "));
        String input = IntStream.range(0, shown)
                .mapToObj(channel -> NumberText.of(preprocessing.normalised(channel, numbers.value(channel, place))))
                .collect(Collectors.joining(", "));
        String name = numbers.isFeatures() ? numbers.name(place) : "step " + place;
        return raw.equals(input)
                ? Text.of("%s: %s%s", name, raw, more)
                : Text.of("%s: %s%s → %s%s", name, raw, more, input, more);
    }

    /** The channel of the image that a channel of the network's input is made of. */
    private int source(PixelImage image, int channel) {
        return preprocessing.bgr() ? image.channels() - 1 - channel : channel;
    }
}

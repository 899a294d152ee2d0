package org.lrpexplorer.explore.evaluate;

import java.util.OptionalDouble;
import org.lrpexplorer.evaluate.experiment.ImageResult;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/**
 * An image and its share in a result.
 *
 * @param result all that was measured on it
 * @param first the value of what was picked, or of raw
 * @param second the value of fused; empty where it is not defined, or there is nothing to compare with
 * @param pair whether there are raw and fused
 */
public record ImageBehind(ImageResult result, OptionalDouble first, OptionalDouble second, boolean pair) {

    /** Enough to see which is larger, in a small space. */
    private static final int DIGITS = 2;

    /** Its place in the dataset. */
    public int index() {
        return result.image();
    }

    /** The values, each in a short line. */
    public String values() {
        return pair ? Text.of("raw %s\nfused %s", text(first), text(second)) : text(first);
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? NumberText.of(value.getAsDouble(), DIGITS) : "–";
    }
}

package org.lrpexplorer.preflight;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.lrpexplorer.modelio.InputSpec;
import org.lrpexplorer.modelio.ModelFormat;
import org.lrpexplorer.tensor.Shape;

/**
 * What the file holds.
 *
 * @param file where it was read from
 * @param format what the file is
 * @param network the network's name
 * @param cardGuessed whether no card was beside the file
 * @param input the name of the input tensor
 * @param inputShape its per-sample shape: channels, rows, columns
 * @param pixels how pixels become inputs, by the card
 * @param output the name of the tensor that holds the logits
 * @param classNames one for each output, by the card
 * @param rewritten what was taken off or changed when the file was read, one sentence each
 */
public record FileReport(
        Path file,
        ModelFormat format,
        String network,
        boolean cardGuessed,
        String input,
        Shape inputShape,
        InputSpec pixels,
        String output,
        List<String> classNames,
        List<String> rewritten) {

    /** The order of the extents in which images are fed, whatever the order in the file. */
    public static final String LAYOUT = "NCHW";

    private static final int MOST_CLASSES = 12;

    /** Copies the lists. */
    public FileReport {
        classNames = List.copyOf(classNames);
        rewritten = List.copyOf(rewritten);
    }

    /** What the outputs are called; of very many classes the first, since they would bury all else. */
    public String describeClasses() {
        String some = classNames.stream().limit(MOST_CLASSES).collect(Collectors.joining(", "));
        return "%d classes: %s%s".formatted(classNames.size(), some, classNames.size() > MOST_CLASSES ? ", …" : "");
    }

    /** How pixels become inputs, in words. */
    public String describePixels() {
        return "pixels 0…255 become %s…%s, minus mean %s, divided by std %s"
                .formatted(pixels.low(), pixels.high(), pixels.mean(), pixels.std());
    }
}

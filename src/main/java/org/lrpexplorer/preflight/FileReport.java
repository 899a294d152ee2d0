package org.lrpexplorer.preflight;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.modelio.common.ModelFormat;
import org.lrpexplorer.modelio.common.Outputs;
import org.lrpexplorer.network.OutputGrid;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * What the file holds.
 *
 * @param file where it was read from
 * @param format what the file is
 * @param card what the network expects of images, and the names of its outputs
 * @param cardGuessed whether no card was beside the file
 * @param input the name of the input tensor
 * @param inputShape its per-sample shape: channels, rows, columns
 * @param output the name of the tensor that holds the logits
 * @param grid how its values are laid out
 * @param outputs what the file gives out, and which of it is explained
 * @param meaning how the outputs become probabilities
 * @param rewritten what was taken off or changed when the file was read, and what its outputs are, one sentence each
 */
public record FileReport(
        Path file,
        ModelFormat format,
        NetworkCard card,
        boolean cardGuessed,
        String input,
        Shape inputShape,
        String output,
        OutputGrid grid,
        Outputs outputs,
        OutputMeaning meaning,
        List<String> rewritten) {

    /** The order of the extents in which images are fed, whatever the order in the file. */
    public static final String LAYOUT = "NCHW";

    private static final int MOST_OUTPUTS = 12;

    /** Copies the list. */
    public FileReport {
        rewritten = List.copyOf(rewritten);
    }

    /** The output that is explained by its name in the file, and where explanations start if that is elsewhere. */
    public String describeOutput() {
        String place = output.equals(outputs.chosen()) ? "" : Text.of(" (explained from %s on)", output);
        String layout = grid.hasPositions() ? grid.describe() + ", " : "";
        return Text.of("%s%s, %s%s; %s", outputs.chosen(), place, layout, card.describeClasses(), meaning.describe());
    }

    /** All outputs of the file, and which is explained. */
    public String describeOutputs() {
        List<String> choices = outputs.choices();
        return choices.stream()
                .limit(MOST_OUTPUTS)
                .map(this::describeOutput)
                .collect(Collectors.joining(", ", "", choices.size() > MOST_OUTPUTS ? ", …" : ""));
    }

    private String describeOutput(String name) {
        boolean within = !outputs.names().contains(name);
        boolean explained = name.equals(outputs.chosen());
        return within
                ? Text.of("%s (within the file%s)", name, explained ? ", explained" : "")
                : explained ? name + " (explained)" : name;
    }

    /** The size of the input in words; of images with the order of the extents. */
    public String describeInput() {
        return card.input().isOfNumbers() ? card.input().describeSize() : Text.of("%s (%s)", inputShape, LAYOUT);
    }

    /** How pixels become inputs, in words. */
    public String describePixels() {
        InputSpec pixels = card.input();
        if (pixels.isOfNumbers()) {
            return Text.of(
                    "values as they are, minus mean %s, divided by std %s; from %s to %s where rules ask for bounds",
                    pixels.mean(), pixels.std(), pixels.low(), pixels.high());
        }
        return Text.of(
                "pixels 0…255 become %s…%s, minus mean %s, divided by std %s%s",
                pixels.low(), pixels.high(), pixels.mean(), pixels.std(), pixels.bgr() ? ", blue, green, red" : "");
    }
}

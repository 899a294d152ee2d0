package org.lrpexplorer.compose;

import java.util.List;
import org.lrpexplorer.text.Text;

/** Says which maps share a colour scale by default; nothing is said to be shared where one row is alone. */
final class Sharing {

    private Sharing() {}

    /**
     * The words of a figure.
     *
     * @param parts the rows that are shown
     * @param each what has a scale, such as {@code layer}
     * @param images how many images there are
     */
    static String of(List<FigurePart> parts, String each, int images) {
        String one = images == 1 ? each : each + " and sample";
        boolean raw = parts.contains(FigurePart.RAW);
        boolean fused = parts.contains(FigurePart.FUSED);
        if (raw && fused) {
            return Text.of("one per %s, shared by raw and fused where both are visible on it", one);
        }
        return raw || fused
                ? Text.of("one per %s, with the limit that raw and fused would share side by side", one)
                : "one per picture";
    }
}

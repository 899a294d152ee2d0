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
     */
    static String of(List<FigurePart> parts, String each) {
        return parts.contains(FigurePart.RAW) && parts.contains(FigurePart.FUSED)
                ? Text.of("one per %s, shared by raw and fused where both are visible on it", each)
                : Text.of("one per %s, with the limit that raw and fused would share side by side", each);
    }
}

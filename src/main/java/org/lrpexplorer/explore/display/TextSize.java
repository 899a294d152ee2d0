package org.lrpexplorer.explore.display;

import java.util.List;

/** How large the words of the window are. */
public enum TextSize {
    /** For a small screen. */
    SMALLER("Smaller", 12),
    /** The usual size. */
    NORMAL("Normal", 13),
    /** For tired eyes or a screen far away. */
    LARGER("Larger", 15);

    private final String title;
    private final double pixels;

    TextSize(String title, double pixels) {
        this.title = title;
        this.pixels = pixels;
    }

    /** The name to show. */
    public String title() {
        return title;
    }

    /** What lengths that hold words are multiplied by, 1 for the usual size. */
    public double scale() {
        return pixels / NORMAL.pixels;
    }

    /** That many sizes up, or down; the nearest there is. */
    public TextSize step(int sizes) {
        List<TextSize> all = List.of(values());
        return all.get(Math.max(0, Math.min(all.size() - 1, all.indexOf(this) + sizes)));
    }
}

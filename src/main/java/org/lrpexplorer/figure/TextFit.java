package org.lrpexplorer.figure;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.text.WordWrap;

/**
 * Makes text fit a width: by leaving out its middle, because names of nodes and classes differ at their ends, or by
 * breaking it into lines.
 *
 * @param typeface what the text is set in
 */
record TextFit(Typeface typeface) {

    private static final String ELLIPSIS = "…";

    /** The text, with its middle replaced by an ellipsis if it is wider than {@code width}. */
    String shortened(String text, Style style, double width) {
        if (typeface.width(text, style) <= width) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int low = 0;
        int high = points.length - 1;
        while (low < high) {
            int kept = (low + high + 1) / 2;
            if (typeface.width(withoutMiddle(points, kept), style) <= width) {
                low = kept;
            } else {
                high = kept - 1;
            }
        }
        return withoutMiddle(points, low);
    }

    /**
     * The text broken at spaces into lines no wider than {@code width}; a single word that is wider is shortened, and so
     * is what does not fit on the last allowed line.
     */
    List<String> wrapped(String text, Style style, double width, int maxLines) {
        List<String> all = WordWrap.lines(text, line -> typeface.width(line, style) <= width);
        List<String> lines = new ArrayList<>(all.subList(0, Math.min(all.size(), maxLines - 1)));
        if (lines.size() < all.size()) {
            lines.add(String.join(" ", all.subList(lines.size(), all.size())));
        }
        return lines.stream().map(line -> shortened(line, style, width)).toList();
    }

    private static String withoutMiddle(int[] points, int kept) {
        int head = (kept + 1) / 2;
        int tail = kept - head;
        return new String(points, 0, head) + ELLIPSIS + new String(points, points.length - tail, tail);
    }
}

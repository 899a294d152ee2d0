package org.lrpexplorer.figure;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/** Paths as SVG writes them. */
final class SvgPath {

    /** The letter of each kind of segment, and how many numbers follow it. */
    private static final String LETTERS = "MLQCZ";

    private static final int[] NUMBERS = {2, 2, 4, 6, 0};

    private SvgPath() {}

    /** The path as the {@code d} of an element. */
    static String of(Shape path) {
        StringBuilder text = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator segments = path.getPathIterator(null); !segments.isDone(); segments.next()) {
            int kind = segments.currentSegment(points);
            text.append(LETTERS.charAt(kind));
            for (int i = 0; i < NUMBERS[kind]; i++) {
                text.append(i == 0 ? "" : " ").append(Decimals.of(points[i]));
            }
        }
        return text.toString();
    }
}

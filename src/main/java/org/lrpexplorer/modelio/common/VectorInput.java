package org.lrpexplorer.modelio.common;

import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** How vectors are fed that a network takes: as images, as signals of one channel, or as a column of features. */
public final class VectorInput {
    /** The side of scikit-learn's digits, the smallest images that anybody classifies. */
    private static final int SMALLEST_SIDE = 8;

    /** The columns of a table are seldom more, and signals seldom shorter. */
    private static final int MOST_FEATURES = 64;

    private VectorInput() {}

    /**
     * What a vector of this length probably is: a square image in grey or colour, the features of a table, one below the
     * other, or else a signal.
     */
    public static Shape shapeOf(int length) {
        for (int channels : new int[] {1, 3}) {
            int side = (int) Math.round(Math.sqrt(length / (double) channels));
            if (side >= SMALLEST_SIDE && (long) side * side * channels == length) {
                return Shape.of(channels, side, side);
            }
        }
        return length <= MOST_FEATURES ? Shape.of(1, length, 1) : Shape.of(1, 1, length);
    }

    /** One sentence that says how they are fed. */
    public static String note(Shape shape) {
        String how = shape.dim(2) == 1
                ? "features, one below the other"
                : shape.dim(1) == 1 ? "signals" : Text.of("images of %s", shape);
        return Text.of(
                "The network takes vectors of %d values; they are fed as %s. A card with another height and width changes"
                        + " that.",
                shape.size(), how);
    }
}

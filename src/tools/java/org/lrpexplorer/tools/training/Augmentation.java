package org.lrpexplorer.tools.training;

import java.util.SplittableRandom;

/**
 * Random changes of a training image that leave its class as it is.
 *
 * @param shift the largest shift in pixels, up, down, left and right; what comes in from outside is black
 * @param flip whether half of the images are mirrored left to right
 */
public record Augmentation(int shift, boolean flip) {

    /** Images as they are. */
    public static final Augmentation NONE = new Augmentation(0, false);

    /** One draw: where the pixel at {@code (y, x)} comes from. */
    record Draw(int dy, int dx, boolean mirrored) {

        int sourceX(int x, int width) {
            return (mirrored ? width - 1 - x : x) + dx;
        }
    }

    Draw draw(SplittableRandom random) {
        int span = 2 * shift + 1;
        int dy = random.nextInt(span) - shift;
        int dx = random.nextInt(span) - shift;
        return new Draw(dy, dx, flip && random.nextBoolean());
    }
}

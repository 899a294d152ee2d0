package org.lrpexplorer.heatmap;

/**
 * The legend of a colour map: a horizontal bar from {@code −limit} to {@code +limit}. Its numbers are {@link
 * ColorScale#ticks()}.
 *
 * @param colors the colours to show
 */
public record ColorBar(ColorMap colors) {

    /**
     * The bar as opaque ARGB, with exactly the end colours in the first and last column and, at odd widths, exactly the
     * neutral colour in the middle one.
     *
     * @param width at least 2
     * @param height at least 1
     * @throws IllegalArgumentException if the bar is too small to show both ends
     */
    public int[] paint(int width, int height) {
        if (width < 2 || height < 1) {
            throw new IllegalArgumentException("A colour bar cannot be " + width + "×" + height + " pixels");
        }
        return NearestNeighbour.paint(width, 1, width, height, x -> colors.argb((2.0 * x - (width - 1)) / (width - 1)));
    }
}

package org.lrpexplorer.tensor;

/**
 * Where a convolution or pooling kernel is laid on a map: kernel extent, stride, padding on each side and dilation, in
 * pixels.
 */
public record Window(
        int kernelH,
        int kernelW,
        int strideH,
        int strideW,
        int padTop,
        int padLeft,
        int padBottom,
        int padRight,
        int dilationH,
        int dilationW) {

    /**
     * Checks the geometry.
     *
     * @throws IllegalArgumentException if kernel, stride or dilation is below 1, or a padding is negative
     */
    public Window {
        if (kernelH < 1 || kernelW < 1 || strideH < 1 || strideW < 1 || dilationH < 1 || dilationW < 1) {
            throw new IllegalArgumentException("Kernel, stride and dilation must be at least 1");
        }
        if (padTop < 0 || padLeft < 0 || padBottom < 0 || padRight < 0) {
            throw new IllegalArgumentException("Padding must not be negative");
        }
    }

    /** A square kernel with the same stride and padding in both directions, undilated. */
    public static Window square(int kernel, int stride, int pad) {
        return new Window(kernel, kernel, stride, stride, pad, pad, pad, pad, 1, 1);
    }

    /** The number of window positions over {@code height} rows; 0 or less where the kernel does not fit. */
    public int outHeight(int height) {
        return positions(height + padTop + padBottom, kernelH, strideH, dilationH);
    }

    /** The number of window positions over {@code width} columns; 0 or less where the kernel does not fit. */
    public int outWidth(int width) {
        return positions(width + padLeft + padRight, kernelW, strideW, dilationW);
    }

    private static int positions(int padded, int kernel, int stride, int dilation) {
        return Math.floorDiv(padded - dilation * (kernel - 1) - 1, stride) + 1;
    }
}

package org.lrpexplorer.tensor.onednn;

import org.lrpexplorer.tensor.Window;

/**
 * The extents of a convolution over a batch.
 *
 * @param samples the batch
 * @param channels of the input
 * @param height of the input
 * @param width of the input
 * @param outputs the output channels
 * @param groups the groups that both kinds of channels are divided into
 * @param window where the kernel is laid
 */
public record ConvolutionGeometry(
        long samples, long channels, long height, long width, long outputs, long groups, Window window) {

    /** {@code [N, C, H, W]}. */
    public long[] input() {
        return new long[] {samples, channels, height, width};
    }

    /** {@code [N, O, Ho, Wo]}. */
    public long[] output() {
        return new long[] {
            samples, outputs, window.outHeight(Math.toIntExact(height)), window.outWidth(Math.toIntExact(width))
        };
    }

    /** {@code [O, C, kH, kW]}, or {@code [G, O/G, C/G, kH, kW]} where there are groups. */
    public long[] weights() {
        return groups == 1
                ? new long[] {outputs, channels, window.kernelH(), window.kernelW()}
                : new long[] {groups, outputs / groups, channels / groups, window.kernelH(), window.kernelW()};
    }

    long[] strides() {
        return new long[] {window.strideH(), window.strideW()};
    }

    /** oneDNN counts the positions between two taps, so that an undilated kernel has dilation 0. */
    long[] dilations() {
        return new long[] {window.dilationH() - 1, window.dilationW() - 1};
    }

    long[] padBefore() {
        return new long[] {window.padTop(), window.padLeft()};
    }

    long[] padAfter() {
        return new long[] {window.padBottom(), window.padRight()};
    }
}

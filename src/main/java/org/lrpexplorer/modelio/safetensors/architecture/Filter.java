package org.lrpexplorer.modelio.safetensors.architecture;

import org.lrpexplorer.tensor.Window;

/**
 * A convolution but for its numbers.
 *
 * @param window kernel extents, stride, padding and dilation
 * @param groups the number of groups; {@link #DEPTHWISE} for one to each channel
 * @param biased whether it must have a bias; without, it has one where the file has one
 * @param outputs the number of output channels, or {@link Size#ANY}
 */
record Filter(Window window, int groups, boolean biased, int outputs) {

    static final int DEPTHWISE = 0;

    /** A square kernel that may have any number of outputs. */
    static Filter of(int kernel, int stride, int pad) {
        return new Filter(Window.square(kernel, stride, pad), 1, false, Size.ANY);
    }

    Filter inGroups(int number) {
        return new Filter(window, number, biased, outputs);
    }

    Filter withBias() {
        return new Filter(window, groups, true, outputs);
    }

    Filter to(int channels) {
        return new Filter(window, groups, biased, channels);
    }
}

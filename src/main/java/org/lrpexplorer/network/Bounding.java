package org.lrpexplorer.network;

/** An activation {@code min(max(x, low), high)} with bounds for each channel, such as ReLU with 0 and +∞. */
public sealed interface Bounding extends Layer permits Relu, Clip, Threshold {

    /** The lower bound of a channel; −∞ for none. */
    double low(int channel);

    /** The upper bound of a channel; +∞ for none. */
    double high(int channel);

    @Override
    default LayerKind kind() {
        return LayerKind.ACTIVATION;
    }
}

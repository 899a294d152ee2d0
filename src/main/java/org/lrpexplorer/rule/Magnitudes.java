package org.lrpexplorer.rule;

/**
 * How large relevance is at one layer, whatever its sign: where positive and negative relevance cancel, sums look healthy
 * while these explode.
 *
 * @param arrived {@code Σ|R|} at the output
 * @param sent {@code Σ|R|} of what the inputs get, over all of them and over every channel
 * @param bias for a linear layer {@code Σ_j |b_j R_j / z_j|}, what its bias takes of each output under LRP-0; else 0
 */
public record Magnitudes(double arrived, double sent, double bias) {

    /** How many times as large relevance leaves the layer as it arrives; 0 where nothing arrives. */
    public double growth() {
        return arrived == 0 ? 0 : sent / arrived;
    }
}

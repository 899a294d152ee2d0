package org.lrpexplorer.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lrpexplorer.network.Network;

/** {@link Parity} on seeded uniform noise. */
public final class NoiseParity {

    private NoiseParity() {}

    /** Compares on so many probes between two values of the (preprocessed) input; the same seed draws the same. */
    public static Parity of(Network raw, Network fused, double low, double high, int probes, long seed) {
        Random random = new Random(seed);
        List<float[]> inputs = new ArrayList<>();
        for (int i = 0; i < probes; i++) {
            float[] input = new float[raw.inputShape().size()];
            for (int k = 0; k < input.length; k++) {
                input[k] = (float) (low + (high - low) * random.nextDouble());
            }
            inputs.add(input);
        }
        return Parity.on(raw, fused, inputs);
    }
}

package org.lrpexplorer.fusion;

import java.util.List;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How closely a fused network agrees with the unfused one: both run in float64 on the same probes, so what is measured
 * is the fusion and the rounding of the fused parameters, not the noise of a float32 forward pass.
 *
 * @param maxAbsolute the largest {@code |logit_raw − logit_fused|}
 * @param maxRelative the largest, over probes, of a probe's {@code max|logit_raw − logit_fused| / max|logit_raw|}
 * @param probes how many inputs were run
 */
public record Parity(double maxAbsolute, double maxRelative, int probes) {

    /**
     * Compares on given inputs.
     *
     * @param inputs network inputs (after preprocessing), row-major without batch dimension
     */
    public static Parity on(Network raw, Network fused, List<float[]> inputs) {
        return on(raw, fused, inputs, new CancellationToken());
    }

    /**
     * Compares on given inputs, as long as somebody waits for it.
     *
     * @param inputs network inputs (after preprocessing), row-major without batch dimension
     * @param token looked at between layers
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public static Parity on(Network raw, Network fused, List<float[]> inputs, CancellationToken token) {
        Network exactRaw = raw.as(DataType.DOUBLE);
        Network exactFused = fused.as(DataType.DOUBLE);
        double absolute = 0;
        double relative = 0;
        for (float[] input : inputs) {
            INDArray x = Buffers.array(input, raw.inputShape().batched(1)).castTo(DataType.DOUBLE);
            double[] expected = Buffers.doubles(logits(exactRaw, x, token));
            double[] actual = Buffers.doubles(logits(exactFused, x, token));
            double error = 0;
            double scale = 0;
            for (int k = 0; k < expected.length; k++) {
                error = Math.max(error, Math.abs(expected[k] - actual[k]));
                scale = Math.max(scale, Math.abs(expected[k]));
            }
            absolute = Math.max(absolute, error);
            relative = Math.max(relative, error == 0 ? 0 : error / scale);
        }
        return new Parity(absolute, relative, inputs.size());
    }

    private static INDArray logits(Network network, INDArray x, CancellationToken token) {
        return ForwardPass.run(network, x, node -> token.throwIfCancelled()).logits();
    }
}

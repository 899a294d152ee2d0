package org.lrpexplorer.rule;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One sample's relevance after it went down through one layer: what is needed to account for it.
 *
 * @param layer what it went through
 * @param inputs what the layer read, each {@code [1, …]}
 * @param output what the layer computed
 * @param upper the relevance at the output
 * @param shares the relevance that each input got
 * @param biasFromShifts the part of the layer's bias that BatchNorm shifts make up, shaped as the bias; empty if none
 */
public record PropagationRecord(
        Layer layer,
        List<INDArray> inputs,
        INDArray output,
        INDArray upper,
        List<INDArray> shares,
        Optional<INDArray> biasFromShifts) {

    /** Copies the lists. */
    public PropagationRecord {
        inputs = List.copyOf(inputs);
        shares = List.copyOf(shares);
    }

    /** The sum of what arrived at the output. */
    public double arrived() {
        return sum(upper);
    }

    /** The sum of what the inputs got. */
    public double sent() {
        return shares.stream().mapToDouble(PropagationRecord::sum).sum();
    }

    /** The sum of what each input got. */
    public List<Double> sentToEach() {
        return shares.stream().map(PropagationRecord::sum).toList();
    }

    /** The sums of the magnitudes of what arrived, of what the inputs got and of what a bias takes. */
    public Magnitudes magnitudes() {
        return new Magnitudes(
                magnitude(upper),
                shares.stream().mapToDouble(PropagationRecord::magnitude).sum(),
                biasMagnitude());
    }

    /** {@code Σ_j |b_j R_j / z_j|}; 0 where there is no bias. */
    private double biasMagnitude() {
        return bias().map(bias -> {
                    double[] outputs = Buffers.doubles(output);
                    double[] relevance = Buffers.doubles(upper);
                    return IntStream.range(0, outputs.length)
                            .filter(j -> outputs[j] != 0)
                            .mapToDouble(j -> Math.abs(bias[j] * relevance[j] / outputs[j]))
                            .sum();
                })
                .orElse(0.0);
    }

    /** A linear layer's bias at each of its outputs. */
    private Optional<double[]> bias() {
        return layer instanceof LinearLayer linear
                ? linear.bias()
                        .map(bias -> Buffers.doubles(linear.broadcastBias(bias.castTo(output.dataType()))
                                .broadcast(output.shape())))
                : Optional.empty();
    }

    /**
     * How much of what a linear layer puts out is its bias: the median of {@code |b_j / z_j|} over its outputs, which
     * have {@code z_j = Σ_i w_ij x_i + b_j}. 0 where there is no bias; empty for other layers.
     */
    public OptionalDouble biasShare() {
        if (!(layer instanceof LinearLayer)) {
            return OptionalDouble.empty();
        }
        if (bias().isEmpty()) {
            return OptionalDouble.of(0);
        }
        double[] bias = bias().get();
        double[] outputs = Buffers.doubles(output);
        double[] shares = IntStream.range(0, bias.length)
                .mapToDouble(j -> bias[j] == 0 ? 0 : Math.abs(bias[j] / outputs[j]))
                .sorted()
                .toArray();
        return OptionalDouble.of((shares[(shares.length - 1) / 2] + shares[shares.length / 2]) / 2);
    }

    /** What one reason makes up, all that is missing. */
    Map<Loss, Double> allMissingAs(Loss loss) {
        return Map.of(loss, arrived() - sent());
    }

    /**
     * Relevance of outputs that propagate nothing, as lost on padding where an output sees nothing else.
     *
     * @param seen {@code [1, …]} of the output's shape: 0 at outputs that see nothing but padding
     * @param unreceived what each output could not propagate
     */
    static Map<Loss, Double> unreceived(INDArray seen, double[] unreceived) {
        Map<Loss, Double> losses = new EnumMap<>(Loss.class);
        if (Arrays.stream(unreceived).allMatch(r -> r == 0)) {
            return losses;
        }
        double[] taps = Buffers.doubles(seen);
        for (int j = 0; j < unreceived.length; j++) {
            losses.merge(taps[j] == 0 ? Loss.PADDING : Loss.NO_RECEIVER, unreceived[j], Double::sum);
        }
        return losses;
    }

    private static double sum(INDArray relevance) {
        return Arrays.stream(Buffers.doubles(relevance)).sum();
    }

    private static double magnitude(INDArray relevance) {
        return Arrays.stream(Buffers.doubles(relevance)).map(Math::abs).sum();
    }
}

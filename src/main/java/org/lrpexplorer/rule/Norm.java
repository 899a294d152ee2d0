package org.lrpexplorer.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Division;
import org.lrpexplorer.tensor.Elements;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Temporaries;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Norm: each input gets its share of the output, {@code R_i = Σ_j x_i a_ij R_j / st_ε(z_j)}, with the layer's own fixed
 * weights: {@code a = 1} in a sum of branches, {@code a = 1/k} in the mean of k values. ε is compared with the output,
 * so in an average pool with the mean and not with the sum (LRP-ε, Bach et al. 2015, eq. 58). A max pool, which has no
 * such weights, is treated like the average pool of its window without padding, so that its relevance is shared among
 * all the pool's inputs instead of going to the winner.
 *
 * @param epsilon absolute, at least 0
 */
public record Norm(double epsilon) implements Rule {

    /**
     * Checks the parameter.
     *
     * @throws RuleException if ε is negative or no number
     */
    public Norm {
        Stabiliser.requireValid("Norm", epsilon);
    }

    /** The rule with ε = 1e-6. */
    public Norm() {
        this(Stabiliser.DEFAULT);
    }

    static Norm of(Parameters parameters) {
        return new Norm(parameters.only("ε"));
    }

    @Override
    public String notation() {
        return epsilon == Stabiliser.DEFAULT ? "Norm" : "Norm:" + Notation.number(epsilon);
    }

    @Override
    public Set<LayerKind> kinds() {
        return Set.of(LayerKind.ADD, LayerKind.AVERAGE_POOL, LayerKind.MAX_POOL);
    }

    @Override
    public BoundRule on(Layer layer, List<Shape> shapes) {
        requireKind(layer);
        if (layer.kind() != LayerKind.MAX_POOL) {
            return (inputs, output, upper) -> share(layer, inputs, output, upper);
        }
        Layer mean = meanOf(layer);
        return (inputs, output, upper) -> share(mean, inputs, mean.forward(inputs), upper);
    }

    private static Layer meanOf(Layer maxPool) {
        return new AvgPool(((MaxPool) maxPool).window(), false);
    }

    private List<INDArray> share(Layer layer, List<INDArray> inputs, INDArray output, INDArray upper) {
        INDArray quotients = Division.stabilised(upper, output, epsilon);
        List<INDArray> shares = layer.backward(inputs, quotients);
        List<INDArray> relevance = IntStream.range(0, inputs.size())
                .mapToObj(i -> Elements.times(shares.get(i), inputs.get(i).castTo(upper.dataType())))
                .toList();
        shares.stream().filter(share -> share != quotients).forEach(Temporaries::release);
        Temporaries.release(quotients);
        return relevance;
    }

    @Override
    public Map<Loss, Double> losses(PropagationRecord propagation) {
        boolean max = propagation.layer().kind() == LayerKind.MAX_POOL;
        Layer layer = max ? meanOf(propagation.layer()) : propagation.layer();
        double[] z = Buffers.doubles(max ? layer.forward(propagation.inputs()) : propagation.output());
        double[] upper = Buffers.doubles(propagation.upper());
        double stabiliser = 0;
        for (int j = 0; j < z.length; j++) {
            if (z[j] != 0) {
                stabiliser += Division.quotient(upper[j] * epsilon, Math.abs(z[j]), epsilon);
                upper[j] = 0;
            }
        }
        List<INDArray> ones = propagation.inputs().stream().map(Nd4j::onesLike).toList();
        Map<Loss, Double> losses = PropagationRecord.unreceived(layer.forward(ones), upper);
        losses.put(Loss.STABILISER, stabiliser);
        return losses;
    }
}

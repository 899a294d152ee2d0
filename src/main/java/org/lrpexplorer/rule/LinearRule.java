package org.lrpexplorer.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.SampleNorm;
import org.lrpexplorer.tensor.Shape;

/**
 * A rule for layers {@code z = W·x + b}. It is data: it declares {@link Term}s and leaves it to others to execute them.
 * Rules whose formula says something about a BatchNorm take it as the linear layer of one input per output that it is at
 * inference, {@code W = s} and {@code b = t}, and likewise a normalisation by the sample's own statistics.
 */
public sealed interface LinearRule extends Rule
        permits LrpZero, Epsilon, EpsilonRms, ZPlus, AlphaBeta, Gamma, Flat, WSquare, ZBox, AbsoluteZ, WithoutBias {

    /**
     * The fractions whose sum the rule is.
     *
     * @throws RuleException if the rule is not complete, see {@link ZBox}
     */
    List<Term> terms();

    @Override
    default LinearRule within(Box bounds) {
        return this;
    }

    @Override
    default LinearRule with(RuleParameter which, double value) {
        return this;
    }

    @Override
    default Set<LayerKind> kinds() {
        return Set.of(LayerKind.CONVOLUTION, LayerKind.DENSE);
    }

    @Override
    default BoundRule on(Layer layer, List<Shape> inputs) {
        requireFit(layer, inputs);
        return layer instanceof SampleNorm norm
                ? TermPropagation.of(terms(), norm)
                : TermPropagation.of(terms(), layer, inputs.get(0));
    }

    @Override
    default Map<Loss, Double> losses(PropagationRecord propagation) {
        return TermLosses.of(terms(), propagation);
    }
}

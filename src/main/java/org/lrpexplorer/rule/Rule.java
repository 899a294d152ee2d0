package org.lrpexplorer.rule;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/** How a layer propagates the relevance at its output to its inputs. Value-equal, immutable; linear in the relevance but for {@link Guided}. */
public sealed interface Rule
        permits LinearRule, Pass, Norm, NormPlus, SymmetricSplit, AbsoluteSplit, WinnerTakesAll, Gradient, Guided {

    /** The short form that {@link Rules#parse} reads, such as {@code Epsilon:0.25}; parameters at default left out. */
    String notation();

    /** The kinds of layer the rule can work on. */
    Set<LayerKind> kinds();

    /**
     * Binds the rule to a layer, which computes what the rule derives from the weights alone.
     *
     * @param inputs the per-sample shapes of the layer's inputs
     * @throws RuleException if the rule cannot work on this layer, as {@link #requireFit} says
     */
    BoundRule on(Layer layer, List<Shape> inputs);

    /**
     * Propagates relevance once, without keeping anything; see {@link BoundRule#propagate}.
     *
     * @throws RuleException if the rule cannot work on this layer, as {@link #requireFit} says
     */
    default List<INDArray> propagate(Layer layer, List<INDArray> inputs, INDArray output, INDArray upper) {
        return on(layer, inputs.stream().map(Shape::ofBatch).toList()).propagate(inputs, output, upper);
    }

    /**
     * What of a sample's relevance the rule did not propagate in one layer, by reason. Up to rounding, what arrived at
     * the output is what the inputs got plus these.
     *
     * @param propagation a layer that the rule can work on, and the shares by this rule
     */
    Map<Loss, Double> losses(PropagationRecord propagation);

    /** Whether the rule hands on all relevance but what biases, stabilisers and padding keep; a gradient does not. */
    default boolean conserves() {
        return true;
    }

    /** The kinds of layer the rule can work on, in words. */
    default String describeKinds() {
        return kinds().stream().sorted().map(LayerKind::label).collect(Collectors.joining(", "));
    }

    /** Whether the rule still lacks the bounds of the network's input; see {@link ZBox}. */
    default boolean needsBox() {
        return false;
    }

    /** This rule with the given bounds of the network's input where it lacks them. */
    default Rule within(Box bounds) {
        return this;
    }

    /** The value of a parameter, if the rule has it. */
    default OptionalDouble parameter(RuleParameter which) {
        return OptionalDouble.empty();
    }

    /**
     * This rule with another value of a parameter; the same if it does not have it.
     *
     * @throws RuleException if the rule cannot have that value
     */
    default Rule with(RuleParameter which, double value) {
        return this;
    }

    /**
     * Returns quietly if the rule can work on the layer.
     *
     * @throws RuleException if not
     */
    default void requireKind(Layer layer) {
        if (!kinds().contains(layer.kind())) {
            throw new RuleException(Text.of(
                    "The rule %s works on %s layers, not on %s.",
                    notation(), describeKinds(), layer.kind().label()));
        }
    }

    /**
     * Returns quietly if the rule can work on the layer with these inputs.
     *
     * @param inputs the per-sample shapes of the layer's inputs
     * @throws RuleException if not, or if the rule lacks something that it needs
     */
    default void requireFit(Layer layer, List<Shape> inputs) {
        requireKind(layer);
    }
}

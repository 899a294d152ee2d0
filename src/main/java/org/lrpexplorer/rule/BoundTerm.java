package org.lrpexplorer.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lrpexplorer.tensor.ChannelValues;
import org.lrpexplorer.tensor.Elements;
import org.lrpexplorer.tensor.Temporaries;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A term with all that follows from the layer's parameters computed.
 *
 * @param term what was declared
 * @param products its products
 * @param knownOutput whether the denominator is the layer's own output
 * @param bias what the bias adds to the denominator, for a batch of one; empty if it is not in it
 * @param constant the part of the denominator that is the same for every input, for a batch of one; empty if it is 0
 * @param inverse the inverse of a denominator that is the same for every input, for a batch of one
 */
record BoundTerm(
        Term term,
        List<BoundProduct> products,
        boolean knownOutput,
        Optional<INDArray> bias,
        Optional<INDArray> constant,
        Optional<INDArray> inverse) {

    static BoundTerm of(Term term, List<BoundProduct> products, LinearMap map, Optional<INDArray> bias) {
        Stream<INDArray> sums = products.stream().filter(BoundProduct::fixed).map(BoundProduct::fixedSum);
        Optional<INDArray> fixed = sums.reduce(Elements::sum);
        Optional<INDArray> spread = bias.map(map::broadcastBias);
        Optional<INDArray> constant =
                fixed.map(z -> spread.map(z::add).orElse(z)).or(() -> spread);
        Optional<INDArray> inverse = constant.filter(z -> term.fixed()).map(z -> inverse(term, z));
        return new BoundTerm(term, products, term.dividesByOutput(map.bias().isPresent()), spread, constant, inverse);
    }

    private static INDArray inverse(Term term, INDArray z) {
        return term.stabilisation().divide(z.ulike().assign(1), z);
    }

    /**
     * The term's relevance at each input, as a new array.
     *
     * @param denominators of the same batch
     */
    INDArray propagate(SignedInput x, INDArray output, INDArray denominators, INDArray upper) {
        INDArray shares = shares(denominators, term.outputs().select(upper, output));
        INDArray relevance = products.stream()
                .flatMap(product -> product.propagate(x, shares).stream())
                .reduce(Elements::sum)
                .orElseThrow(() -> new IllegalStateException("a term needs a product that is never left out"));
        Temporaries.release(shares);
        return term.factor() == 1 ? relevance : Elements.multiplyBy(relevance, term.factor());
    }

    /** A new array. */
    private INDArray shares(INDArray denominators, INDArray upper) {
        return inverse.map(factors -> Elements.times(upper, factors))
                .orElseGet(() -> term.stabilisation().divide(upper, denominators));
    }

    /** Whether the denominators are computed from the input, and neither fixed nor the layer's output. */
    boolean derivesDenominator() {
        return inverse.isEmpty() && !knownOutput;
    }

    /** What the term divides by, before it is stabilised; for a batch of one where it does not depend on the input. */
    INDArray denominators(SignedInput x, INDArray output) {
        if (inverse.isPresent()) {
            return constant.orElseThrow();
        }
        return knownOutput ? output : denominator(x);
    }

    private INDArray denominator(SignedInput x) {
        INDArray z = products.stream()
                .filter(product -> !product.fixed())
                .flatMap(product -> product.sum(x).stream())
                .reduce(Elements::sum)
                .orElseThrow(() -> new IllegalStateException("a term needs a product that is never left out"));
        return constant.map(values -> ChannelValues.addTo(z, values)).orElse(z);
    }
}

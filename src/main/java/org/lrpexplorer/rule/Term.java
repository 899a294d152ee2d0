package org.lrpexplorer.rule;

import java.util.List;
import java.util.Optional;

/**
 * One fraction of a rule for layers {@code z = W·x + b}: a denominator and what is divided by it. With {@code x_k} and
 * {@code W_k} the source and the weights of product k, factor included,
 * {@code R_i += factor · Σ_k x_k,i Σ_j w_k,ij R_j / st(Σ_k (W_k x_k)_j + b_j)}. Whoever executes the declaration may
 * compute it in any order and precision.
 *
 * @param factor a number the fraction is multiplied with
 * @param outputs the outputs j that are summed over
 * @param products the contributions, in numerator and denominator alike
 * @param bias what of the bias is in the denominator; empty if nothing is
 * @param stabilisation what keeps the denominator away from zero
 */
public record Term(
        double factor,
        OutputSelection outputs,
        List<Product> products,
        Optional<Weighting> bias,
        Stabilisation stabilisation) {

    /**
     * Copies the products.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Term {
        products = List.copyOf(products);
        if (products.isEmpty()) {
            throw new IllegalArgumentException("a term needs at least one product");
        }
    }

    /** A term with factor 1 over all outputs, with the default stabiliser. */
    static Term of(Optional<Weighting> bias, Product... products) {
        return new Term(1, OutputSelection.ALL, List.of(products), bias, Stabilisation.DEFAULT);
    }

    /** {@code x_i w_ij} over the layer's own output. */
    static Term plain(Stabilisation stabilisation) {
        Product product = new Product(Source.AS_IS, Weighting.AS_IS);
        return new Term(1, OutputSelection.ALL, List.of(product), Optional.of(Weighting.AS_IS), stabilisation);
    }

    /** The same term with another factor. */
    Term times(double other) {
        return new Term(other, outputs, products, bias, stabilisation);
    }

    /** The same term over other outputs. */
    Term over(OutputSelection other) {
        return new Term(factor, other, products, bias, stabilisation);
    }

    /** The same term with another absolute stabiliser. */
    Term stabilisedBy(double epsilon) {
        return new Term(factor, outputs, products, bias, Stabilisation.absolute(epsilon));
    }

    /** The same term without bias. */
    Term withoutBias() {
        return new Term(factor, outputs, products, Optional.empty(), stabilisation);
    }

    /** Whether nothing in the fraction depends on the layer's input. */
    public boolean fixed() {
        return products.stream().allMatch(product -> product.source().fixed());
    }

    /**
     * Whether the denominator is what the layer computes anyway.
     *
     * @param biased whether the layer has a bias
     */
    public boolean dividesByOutput(boolean biased) {
        return products.equals(List.of(new Product(Source.AS_IS, Weighting.AS_IS)))
                && (!biased || bias.equals(Optional.of(Weighting.AS_IS)));
    }
}

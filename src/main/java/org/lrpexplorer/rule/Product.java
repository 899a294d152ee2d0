package org.lrpexplorer.rule;

/**
 * One kind of contribution {@code factor · x_i w_ij}, of a source and weights that a rule has modified.
 *
 * @param source what is taken for {@code x_i}
 * @param weight what is taken for {@code w_ij}
 * @param factor a number that all contributions are multiplied with
 */
public record Product(Source source, Weighting weight, double factor) {

    /** A product with factor 1. */
    public Product(Source source, Weighting weight) {
        this(source, weight, 1);
    }
}

package org.lrpexplorer.rule;

import java.util.Optional;
import org.lrpexplorer.tensor.Elements;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A product with its weights computed.
 *
 * @param product what was declared
 * @param map the layer
 * @param weight the layer's weights as the product modifies them
 * @param constant the values of a fixed source, laid out so that they broadcast over a batch of inputs
 */
record BoundProduct(Product product, LinearMap map, INDArray weight, Optional<INDArray> constant) {

    boolean fixed() {
        return constant.isPresent();
    }

    /** The contributions to each output of one sample, of a fixed source. */
    INDArray fixedSum() {
        INDArray values = constant.orElseThrow();
        return map.apply(values.broadcast(map.input().batched(1)), weight).muli(product.factor());
    }

    /** The contributions to each output; empty where they are all 0. */
    Optional<INDArray> sum(SignedInput x) {
        return x.part(product.source().kind()).map(part -> scaled(map.apply(part, weight)));
    }

    /** What the outputs' shares come to at each input, of the input's shape; empty where it is all 0. */
    Optional<INDArray> propagate(SignedInput x, INDArray shares) {
        return (fixed() ? constant : x.part(product.source().kind()))
                .map(part -> scaled(multiplied(map.applyTransposed(shares, weight), part)));
    }

    /** What would be multiplied by 1 everywhere is left as it is. */
    private INDArray multiplied(INDArray fresh, INDArray part) {
        return product.source().equals(Source.ONES) ? fresh : Elements.multiplyBy(fresh, part);
    }

    private INDArray scaled(INDArray fresh) {
        return product.factor() == 1 ? fresh : Elements.multiplyBy(fresh, product.factor());
    }
}

package org.lrpexplorer.rule;

import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.tensor.Elements;
import org.lrpexplorer.tensor.Temporaries;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The terms of a linear rule at a batch.
 *
 * @param terms the terms, bound to the layer
 * @param x what the layer has read
 * @param output what it computed from it
 * @param denominators what each term divides by
 */
record TermsAtInput(List<BoundTerm> terms, SignedInput x, INDArray output, List<INDArray> denominators)
        implements RuleAtInput {

    static TermsAtInput of(List<BoundTerm> terms, SignedInput x, INDArray output) {
        List<INDArray> denominators =
                terms.stream().map(term -> term.denominators(x, output)).toList();
        return new TermsAtInput(terms, x, output, denominators);
    }

    @Override
    public List<INDArray> propagate(INDArray upper) {
        return List.of(IntStream.range(0, terms.size())
                .mapToObj(i -> terms.get(i).propagate(x, output, denominators.get(i), upper))
                .reduce(Elements::sum)
                .orElseThrow());
    }

    @Override
    public long bytes() {
        long computed = IntStream.range(0, terms.size())
                .filter(i -> terms.get(i).derivesDenominator())
                .mapToLong(i -> SignedInput.bytes(denominators.get(i)))
                .sum();
        return computed + x.bytes();
    }

    @Override
    public void release() {
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).derivesDenominator()) {
                Temporaries.release(denominators.get(i));
            }
        }
        x.release();
    }
}

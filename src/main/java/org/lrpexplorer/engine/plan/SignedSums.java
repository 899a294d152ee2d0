package org.lrpexplorer.engine.plan;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Product;
import org.lrpexplorer.rule.Source;
import org.lrpexplorer.rule.Term;
import org.lrpexplorer.rule.Weighting;
import org.lrpexplorer.tensor.onednn.Binary;
import org.lrpexplorer.tensor.onednn.Elementwise;
import org.lrpexplorer.tensor.onednn.PostOps;
import org.lrpexplorer.tensor.onednn.Tensor;

/**
 * The sums of a linear layer over what is positive and over what is negative, {@code W⁺·x + b⁺} and {@code |W⁻·x + b⁻|}
 * where x has nothing below 0. A rule that divides by both (αβ) leaves nothing else to be computed on the way forward: the
 * layer's output is their difference.
 */
record SignedSums(MemorySlot positive, MemorySlot negative) {

    /** The name, among those of tensors that have to be there after the forward pass, of a layer's two sums. */
    static String name(Node node) {
        return "W⁺x, W⁻x: " + node.name();
    }

    /** Whether a rule divides by both sums where a layer's input has nothing below 0. */
    static boolean divide(List<Term> terms) {
        return terms.size() == 2
                && isOver(terms.get(0), Weighting.POSITIVE)
                && isOver(terms.get(1), Weighting.NEGATIVE);
    }

    private static boolean isOver(Term term, Weighting weighting) {
        return term.factor() != 0
                && !term.stabilisation().relative()
                && term.stabilisation().epsilon() > 0
                && term.bias().equals(Optional.of(weighting))
                && effective(term.products()).equals(List.of(new Product(Source.POSITIVE, weighting)));
    }

    private static List<Product> effective(List<Product> products) {
        return products.stream()
                .filter(product -> product.source().kind() != Source.Kind.NEGATIVE)
                .toList();
    }

    /** The sums of a layer with a bias for each channel at most, computed by added instructions. */
    static SignedSums of(PlanBuilder builder, LinearKernel kernel, MemorySlot x, List<Runnable> steps) {
        return new SignedSums(
                size(builder, kernel, x, Weighting.POSITIVE, 1, steps),
                size(builder, kernel, x, Weighting.NEGATIVE, -1, steps));
    }

    private static MemorySlot size(
            PlanBuilder builder,
            LinearKernel kernel,
            MemorySlot x,
            Weighting weighting,
            int sign,
            List<Runnable> steps) {
        MemorySlot size = builder.temporary(kernel.output(), true);
        Tensor offset = DenominatorOffsets.size(builder, kernel, Optional.of(weighting), sign)
                .orElse(null);
        steps.add(
                kernel.forward(x, weighting, sign, offset, size, PostOps.none().relu()));
        return size;
    }

    /** Computes the layer's output, and what comes after it. */
    Runnable difference(PlanBuilder builder, MemorySlot z, PostOps then) {
        return Elementwise.of(builder.session(), Binary.SUBTRACT, positive.flat(), negative.flat(), z.flat(), then);
    }

    /** The distance from 0 of a denominator of one of the terms, {@code sign} its side. */
    MemorySlot size(int sign) {
        return sign > 0 ? positive : negative;
    }
}

package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.rule.OutputSelection;
import org.lrpexplorer.rule.Product;
import org.lrpexplorer.rule.Source;
import org.lrpexplorer.rule.Term;
import org.lrpexplorer.tensor.onednn.Binary;
import org.lrpexplorer.tensor.onednn.Elementwise;
import org.lrpexplorer.tensor.onednn.PostOps;

/**
 * The terms of a linear rule as instructions. Products of the same part of the input share its multiplication, and
 * products with {@code x⁻} are left out where the input is known to have nothing below zero.
 */
final class LinearPropagation {

    private final PlanBuilder builder;
    private final LinearKernel kernel;
    private final InputParts sources;
    private final Denominators denominators;
    private final Optional<MemorySlot> z;
    private final List<Runnable> steps;

    /**
     * Prepares for one layer.
     *
     * @param x the layer's input; empty if no term reads it
     * @param z the layer's output; empty if no term reads it
     * @param sums of which the forward pass made z, if it did
     */
    LinearPropagation(
            PlanBuilder builder,
            LinearKernel kernel,
            Optional<MemorySlot> x,
            Optional<MemorySlot> z,
            Optional<SignedSums> sums,
            MemorySlot upper,
            List<Runnable> steps) {
        this.builder = builder;
        this.kernel = kernel;
        this.sources = new InputParts(builder, x, steps);
        this.denominators = new Denominators(builder, kernel, sources, z, sums, upper, steps);
        this.z = z;
        this.steps = steps;
    }

    /** One summand of the numerator. */
    private record Part(Product product, double factor, MemorySlot quotients) {}

    /** The slot of the relevance at the layer's input. */
    MemorySlot lower(List<Term> terms) {
        Map<Source, List<Part>> bySource = new LinkedHashMap<>();
        List<MemorySlot> used = new ArrayList<>();
        for (Term term : terms) {
            List<Product> products = sources.effective(term.products());
            if (term.factor() == 0 || products.isEmpty()) {
                continue;
            }
            MemorySlot quotients = selected(term.outputs(), denominators.quotients(term, products));
            used.add(quotients);
            products.forEach(product -> bySource.computeIfAbsent(product.source(), s -> new ArrayList<>())
                    .add(new Part(product, term.factor() * product.factor(), quotients)));
        }
        MemorySlot lower = bySource.entrySet().stream()
                .map(entry -> propagated(entry.getKey(), entry.getValue()))
                .reduce(this::sum)
                .orElseGet(this::nothing);
        used.forEach(builder::release);
        sources.release();
        return lower;
    }

    private MemorySlot selected(OutputSelection outputs, MemorySlot quotients) {
        if (outputs == OutputSelection.ALL) {
            return quotients;
        }
        MemorySlot mask = builder.temporary(quotients.extents());
        Binary test = outputs == OutputSelection.POSITIVE ? Binary.ABOVE : Binary.BELOW;
        steps.add(Elementwise.of(
                builder.session(), test, z.orElseThrow().flat(), builder.scalar(0), mask.flat(), PostOps.none()));
        steps.add(Elementwise.of(
                builder.session(), Binary.MULTIPLY, quotients.flat(), mask.flat(), quotients.flat(), PostOps.none()));
        builder.release(mask);
        return quotients;
    }

    private MemorySlot propagated(Source source, List<Part> parts) {
        MemorySlot lower = builder.temporary(kernel.input());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            steps.addAll(kernel.backward(part.quotients, part.product.weight(), part.factor, lower, i > 0));
        }
        sources.multiplyBy(source, lower);
        return lower;
    }

    private MemorySlot sum(MemorySlot a, MemorySlot b) {
        steps.add(Elementwise.of(builder.session(), Binary.ADD, a.matrix(), b.matrix(), a.matrix(), PostOps.none()));
        builder.release(b);
        return a;
    }

    private MemorySlot nothing() {
        MemorySlot lower = builder.temporary(kernel.input());
        steps.add(() -> builder.transfer()
                .write(lower, new float[builder.samples() * lower.extents().size()]));
        return lower;
    }
}

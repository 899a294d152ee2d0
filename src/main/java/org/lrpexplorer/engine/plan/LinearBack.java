package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.rule.Outputs;
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
final class LinearBack {

    private final Workbench bench;
    private final Kernel kernel;
    private final Sources sources;
    private final Denominators denominators;
    private final Slot z;
    private final List<Runnable> steps;

    /**
     * Prepares for one layer.
     *
     * @param x the layer's input, or {@code null} if no term reads it
     * @param z the layer's output, or {@code null} if no term reads it
     */
    LinearBack(Workbench bench, Kernel kernel, Slot x, Slot z, Slot upper, List<Runnable> steps) {
        this.bench = bench;
        this.kernel = kernel;
        this.sources = new Sources(bench, x, steps);
        this.denominators = new Denominators(bench, kernel, sources, z, upper, steps);
        this.z = z;
        this.steps = steps;
    }

    /** One summand of the numerator. */
    private record Part(Product product, double factor, Slot shares) {}

    /** The slot of the relevance at the layer's input. */
    Slot lower(List<Term> terms) {
        Map<Source, List<Part>> bySource = new LinkedHashMap<>();
        List<Slot> used = new ArrayList<>();
        for (Term term : terms) {
            List<Product> products = sources.effective(term.products());
            if (term.factor() == 0 || products.isEmpty()) {
                continue;
            }
            Slot shares = selected(term.outputs(), denominators.shares(term, products));
            used.add(shares);
            products.forEach(product -> bySource.computeIfAbsent(product.source(), s -> new ArrayList<>())
                    .add(new Part(product, term.factor() * product.factor(), shares)));
        }
        Slot lower = bySource.entrySet().stream()
                .map(entry -> handedDown(entry.getKey(), entry.getValue()))
                .reduce(this::sum)
                .orElseGet(this::nothing);
        used.forEach(bench::release);
        sources.release();
        return lower;
    }

    private Slot selected(Outputs outputs, Slot shares) {
        if (outputs == Outputs.ALL) {
            return shares;
        }
        Slot mask = bench.temporary(shares.form());
        Binary test = outputs == Outputs.POSITIVE ? Binary.ABOVE : Binary.BELOW;
        steps.add(Elementwise.of(bench.session(), test, z.matrix(), bench.scalar(0), mask.matrix(), PostOps.none()));
        steps.add(Elementwise.of(
                bench.session(), Binary.MULTIPLY, shares.matrix(), mask.matrix(), shares.matrix(), PostOps.none()));
        bench.release(mask);
        return shares;
    }

    private Slot handedDown(Source source, List<Part> parts) {
        Slot lower = bench.temporary(kernel.input());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            steps.addAll(kernel.backward(part.shares, part.product.weight(), part.factor, lower, i > 0));
        }
        sources.multiplyBy(source, lower);
        return lower;
    }

    private Slot sum(Slot a, Slot b) {
        steps.add(Elementwise.of(bench.session(), Binary.ADD, a.matrix(), b.matrix(), a.matrix(), PostOps.none()));
        bench.release(b);
        return a;
    }

    private Slot nothing() {
        Slot lower = bench.temporary(kernel.input());
        steps.add(() -> bench.exchange()
                .write(lower, new float[bench.samples() * lower.form().size()]));
        return lower;
    }
}

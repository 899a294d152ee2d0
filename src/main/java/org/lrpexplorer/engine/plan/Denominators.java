package org.lrpexplorer.engine.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.rule.Product;
import org.lrpexplorer.rule.Stabilisation;
import org.lrpexplorer.rule.Term;
import org.lrpexplorer.tensor.onednn.Binary;
import org.lrpexplorer.tensor.onednn.Elementwise;
import org.lrpexplorer.tensor.onednn.PostOps;
import org.lrpexplorer.tensor.onednn.Tensor;

/** The denominators of a linear rule's terms and the relevance divided by them. */
final class Denominators {

    private final PlanBuilder builder;
    private final LinearKernel kernel;
    private final InputParts sources;
    private final Optional<MemorySlot> z;
    private final Optional<SignedSums> sums;
    private final MemorySlot upper;
    private final List<Runnable> steps;
    private final StabilisedDivision division;

    Denominators(
            PlanBuilder builder,
            LinearKernel kernel,
            InputParts sources,
            Optional<MemorySlot> z,
            Optional<SignedSums> sums,
            MemorySlot upper,
            List<Runnable> steps) {
        this.builder = builder;
        this.kernel = kernel;
        this.sources = sources;
        this.z = z;
        this.sums = sums;
        this.upper = upper;
        this.steps = steps;
        this.division = new StabilisedDivision(builder, steps);
    }

    /** The slot of {@code R / st(d)} of a term with these products. */
    MemorySlot quotients(Term term, List<Product> products) {
        MemorySlot target = builder.temporary(kernel.output());
        Term effective = new Term(term.factor(), term.outputs(), products, term.bias(), term.stabilisation());
        if (effective.fixed()) {
            MemorySlot inverse = builder.repeated(kernel.output(), inverse(effective));
            steps.add(Elementwise.of(
                    builder.session(),
                    Binary.MULTIPLY,
                    upper.matrix(),
                    inverse.matrix(),
                    target.matrix(),
                    PostOps.none()));
        } else if (z.isPresent()
                && effective.dividesByOutput(kernel.layer().bias().isPresent())) {
            division.divide(upper, z.get(), term.stabilisation(), target);
        } else {
            divideByComputed(effective, target);
        }
        return target;
    }

    private void divideByComputed(Term term, MemorySlot target) {
        Stabilisation stabilisation = term.stabilisation();
        KnownSign definite = KnownSign.of(
                term.products(), bias(term).isPresent() ? term.bias() : Optional.empty(), sources.nonNegative());
        boolean ready = definite != KnownSign.UNKNOWN && !stabilisation.relative() && stabilisation.epsilon() > 0;
        if (ready && isOfOneProduct(term)) {
            MemorySlot size =
                    sums.map(both -> both.size(definite.sign())).orElseGet(() -> size(term, definite.sign(), target));
            division.bySize(upper, size, definite.sign(), stabilisation.epsilon(), target);
            return;
        }
        compute(term, ready ? definite.sign() * stabilisation.epsilon() : 0, target);
        if (ready) {
            division.plainly(upper, target, target);
        } else {
            division.divide(upper, target, stabilisation, target);
        }
    }

    /** Whether it is one product with the data, and a bias for each channel at most. */
    private boolean isOfOneProduct(Term term) {
        return term.products().size() == 1
                && constants(
                                term,
                                term.products().stream()
                                        .filter(p -> p.source().fixed())
                                        .toList(),
                                0)
                        .isEmpty();
    }

    /** The denominators' distance from 0, which is on one side: no rounding takes them to the other. */
    private MemorySlot size(Term term, int sign, MemorySlot target) {
        Product product = term.products().get(0);
        Tensor offset = bias(term).isEmpty() ? null : DenominatorOffsets.vector(builder, kernel, term, sign, 0);
        steps.add(kernel.forward(
                sources.part(product.source()),
                product.weight(),
                sign * product.factor(),
                offset,
                target,
                PostOps.none().relu()));
        return target;
    }

    private void compute(Term term, double stabiliser, MemorySlot target) {
        List<Product> varying =
                term.products().stream().filter(p -> !p.source().fixed()).toList();
        List<Product> fixed =
                term.products().stream().filter(p -> p.source().fixed()).toList();
        Optional<float[]> map = constants(term, fixed, stabiliser);
        Tensor vector = map.isPresent() ? null : vector(term, stabiliser);
        for (int i = 0; i < varying.size(); i++) {
            Product product = varying.get(i);
            PostOps sum = i > 0 ? PostOps.none().accumulate() : PostOps.none();
            MemorySlot part = sources.part(product.source());
            steps.add(kernel.forward(part, product.weight(), product.factor(), i == 0 ? vector : null, target, sum));
        }
        map.ifPresent(values -> steps.add(Elementwise.of(
                builder.session(),
                Binary.ADD,
                target.matrix(),
                builder.repeated(kernel.output(), values).matrix(),
                target.matrix(),
                PostOps.none())));
    }

    private Optional<float[]> bias(Term term) {
        return DenominatorOffsets.bias(kernel.layer(), term);
    }

    private Tensor vector(Term term, double stabiliser) {
        return bias(term).isEmpty() && stabiliser == 0
                ? null
                : DenominatorOffsets.vector(builder, kernel, term, 1, stabiliser);
    }

    /** What is the same for every input but differs from place to place; empty if there is nothing of the kind. */
    private Optional<float[]> constants(Term term, List<Product> fixed, double stabiliser) {
        Optional<float[]> bias = bias(term);
        Extents output = kernel.output();
        boolean perChannel = bias.map(b -> b.length == output.channels()).orElse(true);
        if (fixed.isEmpty() && perChannel) {
            return Optional.empty();
        }
        float[] sum = new float[output.size()];
        for (int i = 0; i < sum.length; i++) {
            double b = bias.isEmpty() ? 0 : bias.get()[perChannel ? i / output.positions() : i];
            sum[i] = (float) (b + stabiliser);
        }
        for (Product product : fixed) {
            float[] part = fixedSum(product);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += part[i];
            }
        }
        return Optional.of(sum);
    }

    /** {@code factor · W · source} for one sample. */
    private float[] fixedSum(Product product) {
        MemorySlot source = builder.temporary(kernel.input());
        MemorySlot sum = builder.temporary(kernel.output());
        float[] one = InputParts.laidOut(product.source(), kernel.input());
        float[] batch = new float[builder.samples() * one.length];
        for (int n = 0; n < builder.samples(); n++) {
            System.arraycopy(one, 0, batch, n * one.length, one.length);
        }
        builder.transfer().write(source, batch);
        kernel.forward(source, product.weight(), product.factor(), null, sum, PostOps.none())
                .run();
        float[] values =
                Arrays.copyOf(builder.transfer().read(sum), kernel.output().size());
        builder.release(source);
        builder.release(sum);
        return values;
    }

    private float[] inverse(Term term) {
        return InverseDenominators.of(constants(term, term.products(), 0).orElseThrow(), term.stabilisation());
    }
}

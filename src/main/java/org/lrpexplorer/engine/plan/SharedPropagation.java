package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lrpexplorer.rule.Product;
import org.lrpexplorer.rule.Source;
import org.lrpexplorer.rule.Term;
import org.lrpexplorer.tensor.onednn.Binary;
import org.lrpexplorer.tensor.onednn.Elementwise;
import org.lrpexplorer.tensor.onednn.PostOps;
import org.lrpexplorer.tensor.onednn.Session;
import org.lrpexplorer.tensor.onednn.Tensor;

/**
 * The backward pass through a layer of one of two networks that share sums, see {@link SumSharing}. With Q the first network's
 * sums without bias, {@code R / (s·Q + b)} are the second's quotients. What is shared is {@code |Q|}.
 */
final class SharedPropagation {

    private final PlanBuilder builder;
    private final Session session;
    private final LinearKernel kernel;
    private final MemorySlot x;
    private final Optional<WeightRatio> ratio;
    private final Deque<MemorySlot> sums;

    private SharedPropagation(
            PlanBuilder builder,
            LinearKernel kernel,
            MemorySlot x,
            Optional<WeightRatio> ratio,
            Deque<MemorySlot> sums) {
        this.builder = builder;
        this.session = builder.session();
        this.kernel = kernel;
        this.x = x;
        this.ratio = ratio;
        this.sums = sums;
    }

    /** The first network's layer, which leaves its sums behind. */
    static SharedPropagation providing(PlanBuilder builder, LinearKernel kernel, MemorySlot x, Deque<MemorySlot> sums) {
        return new SharedPropagation(builder, kernel, x, Optional.empty(), sums);
    }

    /** The second network's layer, which takes them. */
    static SharedPropagation reusing(
            PlanBuilder builder, LinearKernel kernel, MemorySlot x, WeightRatio ratio, Deque<MemorySlot> sums) {
        return new SharedPropagation(builder, kernel, x, Optional.of(ratio), sums);
    }

    /** The slot of the relevance at the layer's input, where x has nothing below 0. */
    MemorySlot lower(List<Term> terms, MemorySlot upper, List<Runnable> steps) {
        InputParts sources = new InputParts(builder, Optional.of(x), steps);
        MemorySlot lower = builder.temporary(kernel.input());
        List<MemorySlot> used = new ArrayList<>();
        for (Term term : terms) {
            List<Product> products = sources.effective(term.products());
            MemorySlot quotients = builder.temporary(kernel.output());
            double stabiliser = KnownSign.of(products, term.bias(), true).sign()
                    * term.stabilisation().epsilon();
            if (ratio.isPresent()) {
                reuse(term, products, stabiliser, upper, quotients, steps);
            } else {
                provide(term, products, stabiliser, upper, quotients, steps);
            }
            for (Product product : products) {
                double factor = term.factor() * product.factor();
                steps.addAll(kernel.backward(quotients, product.weight(), factor, lower, !used.isEmpty()));
                used.add(quotients);
            }
        }
        sources.multiplyBy(Source.AS_IS, lower);
        used.stream().distinct().forEach(builder::release);
        return lower;
    }

    /** Leaves the sums' distance from 0 behind where they are one product; their sign is known, and that is the stabiliser's. */
    private void provide(
            Term term,
            List<Product> products,
            double stabiliser,
            MemorySlot upper,
            MemorySlot quotients,
            List<Runnable> steps) {
        MemorySlot q = builder.temporary(kernel.output());
        int sign = (int) Math.signum(stabiliser);
        for (int i = 0; i < products.size(); i++) {
            Product product = products.get(i);
            PostOps sum = products.size() == 1
                    ? PostOps.none().relu()
                    : i > 0 ? PostOps.none().accumulate() : PostOps.none();
            steps.add(kernel.forward(x, product.weight(), sign * product.factor(), null, q, sum));
        }
        sums.add(q);
        Tensor offsets = DenominatorOffsets.of(builder, kernel, term, sign, stabiliser);
        steps.add(Elementwise.of(
                session,
                Binary.ADD,
                builder.lines(q),
                offsets,
                builder.lines(quotients),
                dividing(PostOps.none(), upper, sign)));
    }

    /** What makes {@code sign · R / v} of what was a number v before. */
    private PostOps dividing(PostOps before, MemorySlot upper, int sign) {
        PostOps positive = before.reciprocal().with(Binary.MULTIPLY, builder.lines(upper));
        return sign > 0 ? positive : positive.linear(sign, 0);
    }

    private void reuse(
            Term term,
            List<Product> products,
            double stabiliser,
            MemorySlot upper,
            MemorySlot quotients,
            List<Runnable> steps) {
        MemorySlot q = sums.remove();
        int sign = (int) Math.signum(stabiliser);
        if (ratio.orElseThrow().own().length == 0) {
            steps.add(scaled(q, term, sign, stabiliser, quotients, 1, sums -> dividing(sums, upper, sign)));
        } else {
            steps.add(scaled(q, term, 1, stabiliser, quotients, sign, sums -> sums));
            new UnsharedOutputs(builder, kernel, ratio.orElseThrow())
                    .overwrite(term, products, stabiliser, x, quotients, steps);
            new StabilisedDivision(builder, steps).plainly(upper, quotients, quotients);
        }
        builder.release(q);
    }

    /** The second network's sums, {@code ofSums · s · q + ofOffsets · b}, and what is made of them. */
    private Runnable scaled(
            MemorySlot q,
            Term term,
            int ofOffsets,
            double stabiliser,
            MemorySlot target,
            int ofSums,
            UnaryOperator<PostOps> then) {
        float[] factors = ratio.orElseThrow().factors();
        for (int i = 0; i < factors.length; i++) {
            factors[i] *= ofSums;
        }
        PostOps sums =
                PostOps.none().with(Binary.ADD, DenominatorOffsets.of(builder, kernel, term, ofOffsets, stabiliser));
        return Elementwise.of(
                session,
                Binary.MULTIPLY,
                builder.lines(q),
                builder.perChannelOfLine(kernel.output(), factors),
                builder.lines(target),
                then.apply(sums));
    }
}

package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.rule.Product;
import org.lrpexplorer.rule.Source;
import org.lrpexplorer.rule.Term;
import org.lrpexplorer.tensor.onednn.Binary;
import org.lrpexplorer.tensor.onednn.Elementwise;
import org.lrpexplorer.tensor.onednn.PostOps;
import org.lrpexplorer.tensor.onednn.Session;
import org.lrpexplorer.tensor.onednn.Tensor;

/**
 * The way back through a layer of one of two networks that share sums, see {@link Sharing}. With Q the first network's
 * sums without bias, {@code R / (s·Q + b)} are the second's shares.
 */
final class SharedBack {

    private final Workbench bench;
    private final Session session;
    private final Kernel kernel;
    private final Slot x;
    private final Optional<Ratio> ratio;
    private final Deque<Slot> sums;

    private SharedBack(Workbench bench, Kernel kernel, Slot x, Optional<Ratio> ratio, Deque<Slot> sums) {
        this.bench = bench;
        this.session = bench.session();
        this.kernel = kernel;
        this.x = x;
        this.ratio = ratio;
        this.sums = sums;
    }

    /** The first network's layer, which leaves its sums behind. */
    static SharedBack leaving(Workbench bench, Kernel kernel, Slot x, Deque<Slot> sums) {
        return new SharedBack(bench, kernel, x, Optional.empty(), sums);
    }

    /** The second network's layer, which takes them. */
    static SharedBack taking(Workbench bench, Kernel kernel, Slot x, Ratio ratio, Deque<Slot> sums) {
        return new SharedBack(bench, kernel, x, Optional.of(ratio), sums);
    }

    /** The slot of the relevance at the layer's input, where x has nothing below 0. */
    Slot lower(List<Term> terms, Slot upper, List<Runnable> steps) {
        Sources sources = new Sources(bench, x, steps);
        Slot lower = bench.temporary(kernel.input());
        List<Slot> used = new ArrayList<>();
        for (Term term : terms) {
            List<Product> products = sources.effective(term.products());
            Slot shares = bench.temporary(kernel.output());
            double stabiliser = Definite.of(products, term.bias(), true).sign()
                    * term.stabilisation().epsilon();
            if (ratio.isPresent()) {
                take(term, products, stabiliser, upper, shares, steps);
            } else {
                leave(term, products, stabiliser, upper, shares, steps);
            }
            for (Product product : products) {
                double factor = term.factor() * product.factor();
                steps.addAll(kernel.backward(shares, product.weight(), factor, lower, !used.isEmpty()));
                used.add(shares);
            }
        }
        sources.multiplyBy(Source.AS_IS, lower);
        used.stream().distinct().forEach(bench::release);
        return lower;
    }

    private void leave(
            Term term, List<Product> products, double stabiliser, Slot upper, Slot shares, List<Runnable> steps) {
        Slot q = bench.temporary(kernel.output());
        for (int i = 0; i < products.size(); i++) {
            Product product = products.get(i);
            PostOps sum = i > 0 ? PostOps.none().accumulate() : PostOps.none();
            steps.add(kernel.forward(x, product.weight(), product.factor(), null, q, sum));
        }
        sums.add(q);
        Tensor offset = Offsets.of(bench, kernel, term, stabiliser);
        PostOps divided = PostOps.none().reciprocal().with(Binary.MULTIPLY, upper.matrix());
        steps.add(Elementwise.of(session, Binary.ADD, q.matrix(), offset, shares.matrix(), divided));
    }

    private void take(
            Term term, List<Product> products, double stabiliser, Slot upper, Slot shares, List<Runnable> steps) {
        Slot q = sums.remove();
        Tensor factors = bench.perChannel(ratio.orElseThrow().factors());
        PostOps added = PostOps.none().with(Binary.ADD, Offsets.of(bench, kernel, term, stabiliser));
        steps.add(Elementwise.of(session, Binary.MULTIPLY, q.matrix(), factors, shares.matrix(), added));
        if (ratio.orElseThrow().own().length > 0) {
            new OwnOutputs(bench, kernel, ratio.orElseThrow()).overwrite(term, products, stabiliser, x, shares, steps);
        }
        new Shares(bench, steps).plainly(upper, shares, shares);
        bench.release(q);
    }
}

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

    private final Workbench bench;
    private final Kernel kernel;
    private final Sources sources;
    private final Slot z;
    private final Slot upper;
    private final List<Runnable> steps;
    private final Shares shares;

    Denominators(Workbench bench, Kernel kernel, Sources sources, Slot z, Slot upper, List<Runnable> steps) {
        this.bench = bench;
        this.kernel = kernel;
        this.sources = sources;
        this.z = z;
        this.upper = upper;
        this.steps = steps;
        this.shares = new Shares(bench, steps);
    }

    /** The slot of {@code R / st(d)} of a term with these products. */
    Slot shares(Term term, List<Product> products) {
        Slot target = bench.temporary(kernel.output());
        Term effective = new Term(term.factor(), term.outputs(), products, term.bias(), term.stabilisation());
        if (effective.fixed()) {
            Slot inverse = bench.repeated(kernel.output(), inverse(effective));
            steps.add(Elementwise.of(
                    bench.session(),
                    Binary.MULTIPLY,
                    upper.matrix(),
                    inverse.matrix(),
                    target.matrix(),
                    PostOps.none()));
        } else if (z != null && effective.dividesByOutput(kernel.layer().bias().isPresent())) {
            shares.divide(upper, z, term.stabilisation(), target);
        } else {
            divideByComputed(effective, target);
        }
        return target;
    }

    private void divideByComputed(Term term, Slot target) {
        Stabilisation stabilisation = term.stabilisation();
        Definite definite = Definite.of(
                term.products(), bias(term).isPresent() ? term.bias() : Optional.empty(), sources.nonNegative());
        boolean ready = definite != Definite.UNKNOWN && !stabilisation.relative() && stabilisation.epsilon() > 0;
        compute(term, ready ? definite.sign() * stabilisation.epsilon() : 0, target);
        if (ready) {
            shares.plainly(upper, target, target);
        } else {
            shares.divide(upper, target, stabilisation, target);
        }
    }

    private void compute(Term term, double stabiliser, Slot target) {
        List<Product> varying =
                term.products().stream().filter(p -> !p.source().fixed()).toList();
        List<Product> fixed =
                term.products().stream().filter(p -> p.source().fixed()).toList();
        Optional<float[]> map = constants(term, fixed, stabiliser);
        Tensor vector = map.isPresent() ? null : vector(term, stabiliser);
        for (int i = 0; i < varying.size(); i++) {
            Product product = varying.get(i);
            PostOps sum = i > 0 ? PostOps.none().accumulate() : PostOps.none();
            Slot part = sources.part(product.source());
            steps.add(kernel.forward(part, product.weight(), product.factor(), i == 0 ? vector : null, target, sum));
        }
        map.ifPresent(values -> steps.add(Elementwise.of(
                bench.session(),
                Binary.ADD,
                target.matrix(),
                bench.repeated(kernel.output(), values).matrix(),
                target.matrix(),
                PostOps.none())));
    }

    private Optional<float[]> bias(Term term) {
        return Offsets.bias(kernel.layer(), term);
    }

    private Tensor vector(Term term, double stabiliser) {
        return bias(term).isEmpty() && stabiliser == 0 ? null : Offsets.vector(bench, kernel, term, stabiliser);
    }

    /** What is the same for every input but differs from place to place; empty if there is nothing of the kind. */
    private Optional<float[]> constants(Term term, List<Product> fixed, double stabiliser) {
        Optional<float[]> bias = bias(term);
        Form output = kernel.output();
        boolean perChannel = bias.map(b -> b.length == output.channels()).orElse(true);
        if (fixed.isEmpty() && perChannel) {
            return Optional.empty();
        }
        float[] sum = new float[output.size()];
        for (int i = 0; i < sum.length; i++) {
            double b = bias.isEmpty() ? 0 : bias.get()[perChannel ? i / output.cells() : i];
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
        Slot source = bench.temporary(kernel.input());
        Slot sum = bench.temporary(kernel.output());
        float[] one = Sources.laidOut(product.source(), kernel.input());
        float[] batch = new float[bench.samples() * one.length];
        for (int n = 0; n < bench.samples(); n++) {
            System.arraycopy(one, 0, batch, n * one.length, one.length);
        }
        bench.exchange().write(source, batch);
        kernel.forward(source, product.weight(), product.factor(), null, sum, PostOps.none())
                .run();
        float[] values =
                Arrays.copyOf(bench.exchange().read(sum), kernel.output().size());
        bench.release(source);
        bench.release(sum);
        return values;
    }

    private float[] inverse(Term term) {
        return Inverses.of(constants(term, term.products(), 0).orElseThrow(), term.stabilisation());
    }
}

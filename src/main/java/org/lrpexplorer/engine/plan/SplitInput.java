package org.lrpexplorer.engine.plan;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.rule.Product;
import org.lrpexplorer.rule.Source;
import org.lrpexplorer.rule.Term;
import org.lrpexplorer.rule.Weighting;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.onednn.MatrixProduct;
import org.lrpexplorer.tensor.onednn.MemoryLayout;
import org.lrpexplorer.tensor.onednn.PostOps;
import org.lrpexplorer.tensor.onednn.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution of few channels of either sign, such as a network's first, as one of twice as many channels that have
 * nothing below 0: {@code W·x = [W, −W]·[x⁺, −x⁻]}. Rules that pair {@code x⁺} with {@code w⁺} and {@code x⁻} with {@code w⁻},
 * or the other way round, need one convolution there for each two of theirs, and primitives compute a vector of channels at
 * once, so that it takes no longer than one of the two.
 */
final class SplitInput {

    /** As many fit into a vector twice. */
    private static final int MOST_CHANNELS = 8;

    private final PlanBuilder builder;
    private final ConvolutionKernel doubled;
    private final List<Runnable> steps;

    private SplitInput(PlanBuilder builder, LinearKernel kernel, List<Runnable> steps) {
        this.builder = builder;
        this.steps = steps;
        this.doubled = new ConvolutionKernel(
                builder,
                builder.arena().partOf((Conv2d) kernel.layer(), SplitInput.class, SplitInput::doubled),
                twice(kernel.input()),
                kernel.output());
    }

    private static Extents twice(Extents extents) {
        return new Extents(2 * extents.channels(), extents.height(), extents.width());
    }

    private static Conv2d doubled(Conv2d layer) {
        INDArray weight = layer.weight();
        float[] values = Buffers.floats(weight);
        long[] shape = weight.shape().clone();
        int taps = values.length / Math.toIntExact(shape[0]);
        float[] both = new float[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            int at = i / taps * taps + i;
            both[at] = values[i];
            both[at + taps] = -values[i];
        }
        shape[1] *= 2;
        return layer.with(Buffers.array(both, shape), layer.bias().orElse(null));
    }

    /** Whether the layer and the rule are of this kind. */
    static boolean fits(LinearKernel kernel, Optional<MemorySlot> x, List<Term> terms) {
        return kernel.layer() instanceof Conv2d convolution
                && convolution.groups() == 1
                && kernel.input().channels() <= MOST_CHANNELS
                && x.filter(input -> !input.nonNegative()).isPresent()
                && terms.stream().allMatch(term -> paired(term).isPresent());
    }

    /** The product that a term's two are there; empty if they are no such pair. */
    private static Optional<Product> paired(Term term) {
        if (term.products().size() != 2 || !(term.products().get(0).weight() instanceof Weighting.Signed weight)) {
            return Optional.empty();
        }
        double factor = term.products().get(0).factor();
        Weighting exchanged =
                new Weighting.Signed(/* positive= */ weight.negative(), /* negative= */ weight.positive());
        List<Product> pair =
                List.of(new Product(Source.POSITIVE, weight, factor), new Product(Source.NEGATIVE, exchanged, factor));
        return term.products().equals(pair) ? Optional.of(new Product(Source.AS_IS, weight, factor)) : Optional.empty();
    }

    /**
     * The slot of the relevance at the layer's input.
     *
     * @param x the input
     * @param z the layer's output, if it was kept
     * @param upper the relevance at the output
     */
    static MemorySlot lower(
            PlanBuilder builder,
            LinearKernel kernel,
            List<Term> terms,
            MemorySlot x,
            Optional<MemorySlot> z,
            MemorySlot upper,
            List<Runnable> steps) {
        return new SplitInput(builder, kernel, steps).lower(terms, x, z, upper);
    }

    private MemorySlot lower(List<Term> terms, MemorySlot x, Optional<MemorySlot> z, MemorySlot upper) {
        MemorySlot parts = builder.temporary(doubled.input(), true);
        steps.add(product(
                x, besides(x.extents().channels()), parts, PostOps.none().relu()));
        List<Term> ofParts = terms.stream()
                .map(term -> new Term(
                        term.factor(),
                        term.outputs(),
                        List.of(paired(term).orElseThrow()),
                        term.bias(),
                        term.stabilisation()))
                .toList();
        MemorySlot relevance = new LinearPropagation(
                        builder, doubled, Optional.of(parts), z, Optional.empty(), upper, steps)
                .lower(ofParts);
        MemorySlot lower = builder.temporary(x.extents());
        steps.add(product(relevance, sums(x.extents().channels()), lower, PostOps.none()));
        builder.release(parts);
        builder.release(relevance);
        return lower;
    }

    /** {@code [1, −1]}, which lays −x beside x. */
    private Tensor besides(int channels) {
        float[] values = new float[2 * channels * channels];
        for (int c = 0; c < channels; c++) {
            values[2 * channels * c + c] = 1;
            values[2 * channels * c + channels + c] = -1;
        }
        return constant(values, channels, 2L * channels);
    }

    /** Two unit matrices one below the other, which add up what belongs to the two parts of a channel. */
    private Tensor sums(int channels) {
        float[] values = new float[2 * channels * channels];
        for (int c = 0; c < 2 * channels; c++) {
            values[c * channels + c % channels] = 1;
        }
        return constant(values, 2L * channels, channels);
    }

    private Tensor constant(float[] values, long rows, long columns) {
        Tensor tensor = Tensor.allocate(builder.session(), MemoryLayout.rowMajor(builder.session(), rows, columns));
        tensor.write(values);
        return tensor;
    }

    private Runnable product(MemorySlot a, Tensor matrix, MemorySlot target, PostOps postOps) {
        return MatrixProduct.matrices(builder.session(), a.matrix(), matrix, target.matrix(), postOps);
    }
}

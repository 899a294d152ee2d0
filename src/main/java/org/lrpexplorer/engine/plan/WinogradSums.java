package org.lrpexplorer.engine.plan;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.tensor.onednn.ConvolutionGeometry;
import org.lrpexplorer.tensor.onednn.Execution;
import org.lrpexplorer.tensor.onednn.Tensor;
import org.lrpexplorer.tensor.onednn.Weights;
import org.lrpexplorer.tensor.onednn.Winograd;

/**
 * The positive part of a convolution by {@link Winograd}, where that is faster and exact enough. Adjoints are never
 * computed that way: what is propagated may differ by any factor from one position to the next, and the rounding of the
 * larger one would reach the inputs of the smaller.
 */
final class WinogradSums {

    /** With fewer, copies and transformations take what is gained. */
    private static final int LEAST_CHANNELS = 64;

    private static final int LEAST_EXTENT = 28;

    /** Channels that lie side by side. */
    private static final int BLOCK = 16;

    private WinogradSums() {}

    /**
     * What computes {@code max(W·x + b, 0)}; empty where it is better computed directly.
     *
     * @param bias one value for each output channel, or {@code null}
     */
    static Optional<Runnable> of(
            PlanBuilder builder, ConvolutionGeometry g, MemorySlot x, Weights w, Tensor bias, MemorySlot z) {
        return fits(builder, g)
                ? Winograd.of(builder.session(), g, bias).map(kernel -> on(builder, kernel, x, w, bias, z))
                : Optional.empty();
    }

    /** Whether it is better computed that way, if oneDNN has it. */
    static boolean fits(PlanBuilder builder, ConvolutionGeometry g) {
        return builder.arena().isOfSingleSamples()
                && g.window().equals(Window.square(3, 1, 1))
                && g.groups() == 1
                && isBlocked(g.channels())
                && isBlocked(g.outputs())
                && Math.min(g.height(), g.width()) >= LEAST_EXTENT;
    }

    private static boolean isBlocked(long channels) {
        return channels >= LEAST_CHANNELS && channels % BLOCK == 0;
    }

    private static Runnable on(
            PlanBuilder builder, Winograd kernel, MemorySlot x, Weights w, Tensor bias, MemorySlot z) {
        MemorySlot laidOut = builder.temporary(x.extents());
        MemorySlot sums = builder.temporary(z.extents());
        List<Execution> steps = kernel.on(
                x.tensor(),
                laidOut.memory().as(builder.session(), kernel.input()),
                w,
                bias,
                sums.memory().as(builder.session(), kernel.output()),
                z.tensor());
        builder.release(laidOut);
        builder.release(sums);
        return () -> steps.forEach(Runnable::run);
    }
}

package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.rule.Weighting;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.tensor.onednn.ConvolutionGeometry;
import org.lrpexplorer.tensor.onednn.Convolve;
import org.lrpexplorer.tensor.onednn.MemoryLayout;
import org.lrpexplorer.tensor.onednn.PostOps;
import org.lrpexplorer.tensor.onednn.Reorder;
import org.lrpexplorer.tensor.onednn.Tensor;
import org.lrpexplorer.tensor.onednn.Weights;

/**
 * The kernel of a convolution. Where its stride is 1 the backward pass is a convolution with flipped kernels, for which
 * oneDNN's implementations are faster than for its adjoint proper.
 */
final class ConvolutionKernel implements LinearKernel {

    private final PlanBuilder builder;
    private final Conv2d layer;
    private final Extents input;
    private final Extents output;
    private final ConvolutionGeometry geometry;

    ConvolutionKernel(PlanBuilder builder, Conv2d layer, Extents input, Extents output) {
        this.builder = builder;
        this.layer = layer;
        this.input = input;
        this.output = output;
        this.geometry = geometry(input, output, layer.window());
    }

    private ConvolutionGeometry geometry(Extents from, Extents to, Window window) {
        return new ConvolutionGeometry(
                builder.samples(), from.channels(), from.height(), from.width(), to.channels(), layer.groups(), window);
    }

    @Override
    public Conv2d layer() {
        return layer;
    }

    @Override
    public Extents input() {
        return input;
    }

    @Override
    public Extents output() {
        return output;
    }

    @Override
    public Runnable forward(
            MemorySlot x, Weighting weighting, double factor, Tensor bias, MemorySlot z, PostOps postOps) {
        return sums(x, builder.weights().of(weight(), weighting, factor, orientation()), bias, z, postOps);
    }

    @Override
    public boolean isDirect() {
        return !WinogradSums.fits(builder, geometry);
    }

    private PlainWeights orientation() {
        return PlainWeights.of(geometry.weights());
    }

    private Runnable sums(MemorySlot x, Weights w, Tensor bias, MemorySlot z, PostOps postOps) {
        return Optional.of(postOps)
                .filter(PostOps::isRelu)
                .flatMap(relu -> WinogradSums.of(builder, geometry, x, w, bias, z))
                .orElseGet(
                        () -> Convolve.forward(builder.session(), geometry, x.tensor(), w, bias, z.tensor(), postOps));
    }

    @Override
    public Runnable scaled(MemorySlot x, double[] perOutput, Tensor bias, MemorySlot z, PostOps postOps) {
        return sums(x, builder.weights().scaled(weight(), perOutput, orientation()), bias, z, postOps);
    }

    @Override
    public List<Runnable> backward(
            MemorySlot upper, Weighting weighting, double factor, MemorySlot lower, boolean accumulate) {
        if (flips()) {
            PostOps sum = accumulate ? PostOps.none().accumulate() : PostOps.none();
            return List.of(flipped(upper, weighting, factor, lower, sum));
        }
        return accumulate
                ? LinearKernel.added(builder, lower, part -> adjoint(upper, weighting, factor, part))
                : adjoint(upper, weighting, factor, lower);
    }

    private List<Runnable> adjoint(MemorySlot upper, Weighting weighting, double factor, MemorySlot lower) {
        if (readsSinglePositions()) {
            return spread(upper, weighting, factor, lower);
        }
        Weights w = builder.weights().of(weight(), weighting, factor, orientation());
        return List.of(Convolve.backward(builder.session(), geometry, upper.tensor(), w, lower.tensor()));
    }

    /** Whether it reads single positions with others between them, such as a shortcut that halves the resolution. */
    private boolean readsSinglePositions() {
        Window w = layer.window();
        boolean linesDoNotOverlap = output.width() * w.strideW() <= input.width() * w.strideH();
        return linesDoNotOverlap
                && layer.groups() == 1
                && w.equals(new Window(1, 1, w.strideH(), w.strideW(), 0, 0, 0, 0, 1, 1));
    }

    /** What the positions that are read get, computed side by side and then laid out among zeros. */
    private List<Runnable> spread(MemorySlot upper, Weighting weighting, double factor, MemorySlot lower) {
        Extents read = new Extents(input.channels(), output.height(), output.width());
        MemorySlot positions = builder.temporary(read);
        Weights weights = builder.weights()
                .of(weight(), weighting, factor, FlippedWeights.of(output.channels(), input.channels(), 1, 1));
        ConvolutionGeometry back = geometry(output, read, Window.square(1, 1, 0));
        List<Runnable> steps = new ArrayList<>();
        steps.add(Convolve.forward(
                builder.session(), back, upper.tensor(), weights, null, positions.tensor(), PostOps.none()));
        steps.add(lower.tensor()::clear);
        if (output.height() * layer.window().strideH() <= input.height()) {
            steps.add(among(positions.tensor(), lower.tensor(), builder.samples()));
        } else {
            // The rows that are seen end beyond the sample's last one, which oneDNN takes for an overlap with the next.
            for (int i = 0; i < builder.samples(); i++) {
                steps.add(among(builder.sample(positions, i), builder.sample(lower, i), 1));
            }
        }
        builder.release(positions);
        return steps;
    }

    private Runnable among(Tensor positions, Tensor lower, int samples) {
        MemoryLayout spaced = MemoryLayout.spaced(
                builder.session(),
                input.batched(samples),
                output.height(),
                layer.window().strideH(),
                output.width(),
                layer.window().strideW());
        return Reorder.of(builder.session(), positions, lower.as(builder.session(), spaced));
    }

    private Runnable flipped(MemorySlot upper, Weighting weighting, double factor, MemorySlot lower, PostOps postOps) {
        Window w = layer.window();
        FlippedWeights orientation = FlippedWeights.of(output.channels(), input.channels(), w.kernelH(), w.kernelW());
        WideAdjoint adjoint = WideAdjoint.of(orientation, flippedWindow(), input.width());
        Weights weights = builder.weights().of(weight(), weighting, factor, adjoint);
        Extents seen = adjoint.seen(input);
        ConvolutionGeometry back = geometry(output, seen, adjoint.wide());
        Tensor target = lower.tensor().as(builder.session(), builder.layout(seen));
        return Convolve.forward(builder.session(), back, upper.tensor(), weights, null, target, postOps);
    }

    private boolean flips() {
        Window w = layer.window();
        return layer.groups() == 1
                && w.strideH() == 1
                && w.strideW() == 1
                && Math.max(w.padTop(), w.padBottom()) <= reachH()
                && Math.max(w.padLeft(), w.padRight()) <= reachW();
    }

    private Window flippedWindow() {
        Window w = layer.window();
        return new Window(
                w.kernelH(),
                w.kernelW(),
                1,
                1,
                reachH() - w.padTop(),
                reachW() - w.padLeft(),
                reachH() - w.padBottom(),
                reachW() - w.padRight(),
                w.dilationH(),
                w.dilationW());
    }

    private int reachH() {
        return layer.window().dilationH() * (layer.window().kernelH() - 1);
    }

    private int reachW() {
        return layer.window().dilationW() * (layer.window().kernelW() - 1);
    }
}

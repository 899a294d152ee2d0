package org.lrpexplorer.engine.plan;

import java.util.List;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.rule.Weighting;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.tensor.onednn.Convolve;
import org.lrpexplorer.tensor.onednn.Geometry;
import org.lrpexplorer.tensor.onednn.Layout;
import org.lrpexplorer.tensor.onednn.PostOps;
import org.lrpexplorer.tensor.onednn.Reorder;
import org.lrpexplorer.tensor.onednn.Tensor;
import org.lrpexplorer.tensor.onednn.Weights;

/**
 * The kernel of a convolution. Where its stride is 1 the way back is a convolution with turned kernels, for which
 * oneDNN's implementations are faster than for its adjoint proper.
 */
final class ConvolutionKernel implements Kernel {

    private final Workbench bench;
    private final Conv2d layer;
    private final Form input;
    private final Form output;
    private final Geometry geometry;

    ConvolutionKernel(Workbench bench, Conv2d layer, Form input, Form output) {
        this.bench = bench;
        this.layer = layer;
        this.input = input;
        this.output = output;
        this.geometry = geometry(input, output, layer.window());
    }

    private Geometry geometry(Form from, Form to, Window window) {
        return new Geometry(
                bench.samples(), from.channels(), from.height(), from.width(), to.channels(), layer.groups(), window);
    }

    @Override
    public Conv2d layer() {
        return layer;
    }

    @Override
    public Form input() {
        return input;
    }

    @Override
    public Form output() {
        return output;
    }

    @Override
    public Runnable forward(Slot x, Weighting weighting, double factor, Tensor bias, Slot z, PostOps postOps) {
        Weights w = bench.weights().of(weight(), weighting, factor, Upright.of(geometry.weights()));
        return Convolve.forward(bench.session(), geometry, x.tensor(), w, bias, z.tensor(), postOps);
    }

    @Override
    public Runnable scaled(Slot x, double[] perOutput, Tensor bias, Slot z, PostOps postOps) {
        Weights w = bench.weights().scaled(weight(), perOutput, Upright.of(geometry.weights()));
        return Convolve.forward(bench.session(), geometry, x.tensor(), w, bias, z.tensor(), postOps);
    }

    @Override
    public List<Runnable> backward(Slot upper, Weighting weighting, double factor, Slot lower, boolean accumulate) {
        if (turns()) {
            PostOps sum = accumulate ? PostOps.none().accumulate() : PostOps.none();
            return List.of(turned(upper, weighting, factor, lower, sum));
        }
        return accumulate
                ? Kernel.added(bench, lower, part -> adjoint(upper, weighting, factor, part))
                : adjoint(upper, weighting, factor, lower);
    }

    private List<Runnable> adjoint(Slot upper, Weighting weighting, double factor, Slot lower) {
        if (picks()) {
            return spread(upper, weighting, factor, lower);
        }
        Weights w = bench.weights().of(weight(), weighting, factor, Upright.of(geometry.weights()));
        return List.of(Convolve.backward(bench.session(), geometry, upper.tensor(), w, lower.tensor()));
    }

    /** Whether it reads single cells with others between them, such as a shortcut that halves the resolution. */
    private boolean picks() {
        Window w = layer.window();
        return layer.groups() == 1 && w.equals(new Window(1, 1, w.strideH(), w.strideW(), 0, 0, 0, 0, 1, 1));
    }

    /** What the cells that are read get, computed side by side and then laid out among zeros. */
    private List<Runnable> spread(Slot upper, Weighting weighting, double factor, Slot lower) {
        Form read = new Form(input.channels(), output.height(), output.width());
        Slot cells = bench.temporary(read);
        Weights weights =
                bench.weights().of(weight(), weighting, factor, Turned.of(output.channels(), input.channels(), 1, 1));
        Geometry back = geometry(output, read, Window.square(1, 1, 0));
        Layout among = Layout.spaced(
                bench.session(),
                input.batched(bench.samples()),
                read.height(),
                layer.window().strideH(),
                read.width(),
                layer.window().strideW());
        List<Runnable> steps = List.of(
                Convolve.forward(bench.session(), back, upper.tensor(), weights, null, cells.tensor(), PostOps.none()),
                lower.tensor()::clear,
                Reorder.of(bench.session(), cells.tensor(), lower.tensor().as(bench.session(), among)));
        bench.release(cells);
        return steps;
    }

    private Runnable turned(Slot upper, Weighting weighting, double factor, Slot lower, PostOps postOps) {
        Window w = layer.window();
        Turned orientation = Turned.of(output.channels(), input.channels(), w.kernelH(), w.kernelW());
        Weights weights = bench.weights().of(weight(), weighting, factor, orientation);
        Geometry back = geometry(output, input, turnedWindow());
        return Convolve.forward(bench.session(), back, upper.tensor(), weights, null, lower.tensor(), postOps);
    }

    private boolean turns() {
        Window w = layer.window();
        return layer.groups() == 1
                && w.strideH() == 1
                && w.strideW() == 1
                && Math.max(w.padTop(), w.padBottom()) <= reachH()
                && Math.max(w.padLeft(), w.padRight()) <= reachW();
    }

    private Window turnedWindow() {
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

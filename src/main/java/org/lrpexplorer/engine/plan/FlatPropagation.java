package org.lrpexplorer.engine.plan;

import java.util.Arrays;
import java.util.List;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.rule.Product;
import org.lrpexplorer.rule.Source;
import org.lrpexplorer.rule.Term;
import org.lrpexplorer.rule.Weighting;
import org.lrpexplorer.tensor.Window;

/**
 * A rule that propagates each output's relevance to all inputs in equal parts (flat). Since no channel differs from another,
 * the outputs' channels are summed first, one map is spread, and every input channel gets the same.
 */
final class FlatPropagation {

    private final Extents input;
    private final Extents output;
    private final Window window;

    private FlatPropagation(LinearKernel kernel, Window window) {
        this.input = kernel.input();
        this.output = kernel.output();
        this.window = window;
    }

    /** Whether the rule is of this kind and the layer a convolution whose outputs see all channels. */
    static boolean fits(LinearKernel kernel, List<Term> terms) {
        Product ones = new Product(Source.ONES, new Weighting.Ones());
        return kernel.layer() instanceof Conv2d convolution
                && convolution.groups() == 1
                && terms.size() == 1
                && terms.get(0).factor() == 1
                && terms.get(0).bias().isEmpty()
                && terms.get(0).products().equals(List.of(ones));
    }

    /**
     * The slot of the relevance at the layer's input.
     *
     * @param upper the relevance at its output
     */
    static MemorySlot lower(
            PlanBuilder builder, LinearKernel kernel, Term term, SlotContent upper, List<Runnable> steps) {
        FlatPropagation spread = new FlatPropagation(kernel, ((Conv2d) kernel.layer()).window());
        float[] inverses = InverseDenominators.of(spread.counts(), term.stabilisation());
        int positions = spread.output.positions();
        MemorySlot lower = builder.temporary(kernel.input());
        float[] read = new float[builder.samples() * positions];
        float[] spreadOut = new float[builder.samples() * spread.input.positions()];
        float[] lines = new float[spread.output.height() * spread.input.width()];
        float[] all = spread.input.channels() == 1 ? spreadOut : new float[spreadOut.length * spread.input.channels()];
        steps.add(() -> {
            upper.summed().read(read);
            for (int n = 0; n < builder.samples(); n++) {
                spread.alongLines(read, n * positions, inverses, lines);
                spread.acrossLines(lines, spreadOut, n * spread.input.positions());
            }
            spread.repeat(spreadOut, all);
            lower.tensor().write(all);
        });
        return lower;
    }

    /** How many inputs each output sees. */
    private float[] counts() {
        float[] counts = new float[output.positions()];
        for (int oy = 0; oy < output.height(); oy++) {
            for (int ox = 0; ox < output.width(); ox++) {
                counts[oy * output.width() + ox] = input.channels() * taps(oy, true) * taps(ox, false);
            }
        }
        return counts;
    }

    private int taps(int out, boolean vertical) {
        int count = 0;
        int kernel = vertical ? window.kernelH() : window.kernelW();
        for (int k = 0; k < kernel; k++) {
            count += inside(at(out, k, vertical), vertical) ? 1 : 0;
        }
        return count;
    }

    private boolean inside(int at, boolean vertical) {
        return at >= 0 && at < (vertical ? input.height() : input.width());
    }

    private int at(int out, int tap, boolean vertical) {
        return vertical
                ? out * window.strideH() - window.padTop() + tap * window.dilationH()
                : out * window.strideW() - window.padLeft() + tap * window.dilationW();
    }

    /** What each output gives to each input, first to those of its own line. */
    private void alongLines(float[] relevance, int from, float[] inverses, float[] lines) {
        Arrays.fill(lines, 0);
        for (int k = 0; k < window.kernelW(); k++) {
            int shift = at(0, k, false);
            int first = Math.max(0, -Math.floorDiv(shift, window.strideW()));
            int end = Math.min(output.width(), -Math.floorDiv(shift - input.width(), window.strideW()));
            for (int oy = 0; oy < output.height(); oy++) {
                int out = oy * output.width();
                int line = oy * input.width() + shift;
                for (int ox = first; ox < end; ox++) {
                    lines[line + ox * window.strideW()] += relevance[from + out + ox] * inverses[out + ox];
                }
            }
        }
    }

    /** Then all lines to all that they reach. */
    private void acrossLines(float[] lines, float[] target, int to) {
        int width = input.width();
        Arrays.fill(target, to, to + input.positions(), 0);
        for (int oy = 0; oy < output.height(); oy++) {
            for (int k = 0; k < window.kernelH(); k++) {
                int y = at(oy, k, true);
                if (inside(y, true)) {
                    add(lines, oy * width, target, to + y * width, width);
                }
            }
        }
    }

    private static void add(float[] from, int first, float[] target, int to, int count) {
        for (int i = 0; i < count; i++) {
            target[to + i] += from[first + i];
        }
    }

    private void repeat(float[] positions, float[] all) {
        int channels = input.channels();
        for (int i = 0; i < positions.length && channels > 1; i++) {
            Arrays.fill(all, i * channels, (i + 1) * channels, positions[i]);
        }
    }
}

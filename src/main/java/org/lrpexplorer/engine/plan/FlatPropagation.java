package org.lrpexplorer.engine.plan;

import java.util.Arrays;
import java.util.List;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.rule.Product;
import org.lrpexplorer.rule.Source;
import org.lrpexplorer.rule.Term;
import org.lrpexplorer.rule.Weighting;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.tensor.onednn.MemoryLayout;
import org.lrpexplorer.tensor.onednn.Tensor;

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

    static MemorySlot lower(
            PlanBuilder builder, LinearKernel kernel, Term term, MemorySlot upper, List<Runnable> steps) {
        FlatPropagation spread = new FlatPropagation(kernel, ((Conv2d) kernel.layer()).window());
        float[] inverses = InverseDenominators.of(spread.counts(), term.stabilisation());
        int positions = spread.output.positions();
        MemoryLayout layout = MemoryLayout.rowMajor(builder.session(), (long) builder.samples() * positions, 1);
        Tensor sums = Tensor.allocate(builder.session(), layout);
        MemorySlot lower = builder.temporary(kernel.input());
        float[] read = new float[builder.samples() * positions];
        float[] spreadOut = new float[builder.samples() * spread.input.positions()];
        float[] all = new float[spreadOut.length * spread.input.channels()];
        steps.add(SlotContent.channelSum(builder, upper, sums));
        steps.add(() -> {
            sums.read(read);
            for (int n = 0; n < builder.samples(); n++) {
                spread.distribute(read, n * positions, inverses, spreadOut, n * spread.input.positions());
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

    /** First along the lines, then across them. */
    private void distribute(float[] relevance, int from, float[] inverses, float[] target, int to) {
        float[] lines = new float[output.height() * input.width()];
        for (int oy = 0; oy < output.height(); oy++) {
            for (int k = 0; k < window.kernelW(); k++) {
                for (int ox = 0; ox < output.width(); ox++) {
                    int x = at(ox, k, false);
                    if (inside(x, false)) {
                        int out = oy * output.width() + ox;
                        lines[oy * input.width() + x] += relevance[from + out] * inverses[out];
                    }
                }
            }
        }
        Arrays.fill(target, to, to + input.positions(), 0);
        for (int oy = 0; oy < output.height(); oy++) {
            for (int k = 0; k < window.kernelH(); k++) {
                int y = at(oy, k, true);
                for (int x = 0; x < input.width() && inside(y, true); x++) {
                    target[to + y * input.width() + x] += lines[oy * input.width() + x];
                }
            }
        }
    }

    private void repeat(float[] positions, float[] all) {
        for (int i = 0; i < positions.length; i++) {
            for (int c = 0; c < input.channels(); c++) {
                all[i * input.channels() + c] = positions[i];
            }
        }
    }
}

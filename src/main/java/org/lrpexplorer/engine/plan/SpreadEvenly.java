package org.lrpexplorer.engine.plan;

import java.util.Arrays;
import java.util.List;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.rule.Product;
import org.lrpexplorer.rule.Source;
import org.lrpexplorer.rule.Term;
import org.lrpexplorer.rule.Weighting;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.tensor.onednn.Layout;
import org.lrpexplorer.tensor.onednn.Tensor;

/**
 * A rule that hands each output's relevance to all inputs in equal parts (flat). Since no channel differs from another,
 * the outputs' channels are summed first, one map is spread, and every input channel gets the same.
 */
final class SpreadEvenly {

    private final Form input;
    private final Form output;
    private final Window window;

    private SpreadEvenly(Kernel kernel, Window window) {
        this.input = kernel.input();
        this.output = kernel.output();
        this.window = window;
    }

    /** Whether the rule is of this kind and the layer a convolution whose outputs see all channels. */
    static boolean fits(Kernel kernel, List<Term> terms) {
        Product ones = new Product(Source.ONES, new Weighting.Ones());
        return kernel.layer() instanceof Conv2d convolution
                && convolution.groups() == 1
                && terms.size() == 1
                && terms.get(0).factor() == 1
                && terms.get(0).bias().isEmpty()
                && terms.get(0).products().equals(List.of(ones));
    }

    static Slot lower(Workbench bench, Kernel kernel, Term term, Slot upper, List<Runnable> steps) {
        SpreadEvenly spread = new SpreadEvenly(kernel, ((Conv2d) kernel.layer()).window());
        float[] inverses = Inverses.of(spread.counts(), term.stabilisation());
        int cells = spread.output.cells();
        Layout layout = Layout.rowMajor(bench.session(), (long) bench.samples() * cells, 1);
        Tensor sums = Tensor.allocate(bench.session(), layout);
        Slot lower = bench.temporary(kernel.input());
        float[] read = new float[bench.samples() * cells];
        float[] spreadOut = new float[bench.samples() * spread.input.cells()];
        float[] all = new float[spreadOut.length * spread.input.channels()];
        steps.add(SlotContent.channelSum(bench, upper, sums));
        steps.add(() -> {
            sums.read(read);
            for (int n = 0; n < bench.samples(); n++) {
                spread.hand(read, n * cells, inverses, spreadOut, n * spread.input.cells());
            }
            spread.repeat(spreadOut, all);
            lower.tensor().write(all);
        });
        return lower;
    }

    /** How many inputs each output sees. */
    private float[] counts() {
        float[] counts = new float[output.cells()];
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
    private void hand(float[] relevance, int from, float[] inverses, float[] target, int to) {
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
        Arrays.fill(target, to, to + input.cells(), 0);
        for (int oy = 0; oy < output.height(); oy++) {
            for (int k = 0; k < window.kernelH(); k++) {
                int y = at(oy, k, true);
                for (int x = 0; x < input.width() && inside(y, true); x++) {
                    target[to + y * input.width() + x] += lines[oy * input.width() + x];
                }
            }
        }
    }

    private void repeat(float[] cells, float[] all) {
        for (int i = 0; i < cells.length; i++) {
            for (int c = 0; c < input.channels(); c++) {
                all[i * input.channels() + c] = cells[i];
            }
        }
    }
}

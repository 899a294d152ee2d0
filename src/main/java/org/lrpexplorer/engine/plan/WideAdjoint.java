package org.lrpexplorer.engine.plan;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.tensor.Window;

/**
 * The adjoint of a convolution of few channels as one of several times as many: primitives compute a vector of channels at
 * once, and the channels of neighbouring positions of a line lie side by side, as if they were those of one position.
 *
 * @param narrow the kernels of the adjoint of one position
 * @param window of that adjoint, whose stride is 1
 * @param positions how many are computed at once
 */
record WideAdjoint(FlippedWeights narrow, Window window, int positions) implements WeightCache.Orientation {

    /** Numbers in a vector; more of them at once take as much longer. */
    private static final int VECTOR = 16;

    /** Additions that are under way at the same time; fewer vectors of sums in a line wait for one another. */
    private static final int SUMS_AT_ONCE = 8;

    private static final int MOST_CHANNELS = VECTOR / 2;

    /** The best number of positions at once for maps of so many channels and columns. */
    static WideAdjoint of(FlippedWeights narrow, Window window, int width) {
        int positions = IntStream.rangeClosed(1, fits(narrow, window) ? VECTOR : 1)
                .filter(count -> width % count == 0)
                .boxed()
                .min(Comparator.comparingDouble(count -> cost(narrow, window, count, width / count)))
                .orElseThrow();
        return new WideAdjoint(narrow, window, positions);
    }

    private static boolean fits(FlippedWeights narrow, Window window) {
        return narrow.inputs() <= MOST_CHANNELS && window.dilationW() == 1;
    }

    /** The time that a position takes: its multiplications, in vectors, and what the processor waits for their sums. */
    private static double cost(FlippedWeights narrow, Window window, int positions, int ofLine) {
        int vectors = (positions * narrow.inputs() + VECTOR - 1) / VECTOR;
        double waits = Math.max(1, (double) SUMS_AT_ONCE / (vectors * ofLine));
        return waits * vectors * taps(window, positions) / positions;
    }

    private static int taps(Window window, int positions) {
        return window.kernelW() + positions - 1;
    }

    /** How the maps are seen. */
    Extents seen(Extents maps) {
        return new Extents(maps.channels() * positions, maps.height(), maps.width() / positions);
    }

    /** What the positions that are computed at once see together. */
    Window wide() {
        return new Window(
                window.kernelH(),
                taps(window, positions),
                1,
                positions,
                window.padTop(),
                window.padLeft(),
                window.padBottom(),
                window.padRight(),
                window.dilationH(),
                window.dilationW());
    }

    @Override
    public List<Long> extents() {
        return List.of((long) narrow.inputs() * positions, (long) narrow.outputs(), (long) window.kernelH(), (long)
                taps(window, positions));
    }

    @Override
    public float[] arranged(float[] values) {
        float[] ofOne = narrow.arranged(values);
        int width = window.kernelW();
        int lines = ofOne.length / width;
        int taps = taps(window, positions);
        float[] ofAll = new float[positions * lines * taps];
        for (int position = 0; position < positions; position++) {
            for (int line = 0; line < lines; line++) {
                System.arraycopy(ofOne, line * width, ofAll, (position * lines + line) * taps + position, width);
            }
        }
        return ofAll;
    }
}

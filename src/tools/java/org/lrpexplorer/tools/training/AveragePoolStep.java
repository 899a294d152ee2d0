package org.lrpexplorer.tools.training;

import java.util.stream.IntStream;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.tensor.Window;

/** The mean of every window; padded cells are zeros that count in the divisor or not, as the layer says. */
final class AveragePoolStep implements Step {

    private final Slot input;
    private final Slot output;
    private final int[][] windows;
    private final float[] shares;

    AveragePoolStep(AvgPool layer, Slot input, Slot output) {
        this.input = input;
        this.output = output;
        this.windows = IntStream.range(0, output.plane())
                .mapToObj(position -> cells(layer.window(), position))
                .toArray(int[][]::new);
        this.shares = new float[windows.length];
        int kernel = layer.window().kernelH() * layer.window().kernelW();
        for (int i = 0; i < shares.length; i++) {
            shares[i] = 1f / (layer.countPad() ? kernel : windows[i].length);
        }
    }

    /** The cells of a map under the window at one position of the output. */
    private int[] cells(Window window, int position) {
        int height = input.shape.dim(1);
        int width = input.shape.dim(2);
        int top = position / output.shape.dim(2) * window.strideH() - window.padTop();
        int left = position % output.shape.dim(2) * window.strideW() - window.padLeft();
        return IntStream.range(0, window.kernelH())
                .map(ky -> top + ky * window.dilationH())
                .filter(y -> y >= 0 && y < height)
                .flatMap(y -> IntStream.range(0, window.kernelW())
                        .map(kx -> left + kx * window.dilationW())
                        .filter(x -> x >= 0 && x < width)
                        .map(x -> y * width + x))
                .toArray();
    }

    @Override
    public void forward(boolean training) {
        float[] x = input.value;
        float[] y = output.value;
        for (int map = 0, at = 0; map < x.length; map += input.plane()) {
            for (int i = 0; i < windows.length; i++) {
                float sum = 0;
                for (int cell : windows[i]) {
                    sum += x[map + cell];
                }
                y[at++] = sum * shares[i];
            }
        }
    }

    @Override
    public void backward() {
        float[] dx = input.gradient;
        float[] dy = output.gradient;
        for (int map = 0, at = 0; map < dx.length; map += input.plane()) {
            for (int i = 0; i < windows.length; i++) {
                float share = dy[at++] * shares[i];
                for (int cell : windows[i]) {
                    dx[map + cell] += share;
                }
            }
        }
    }
}

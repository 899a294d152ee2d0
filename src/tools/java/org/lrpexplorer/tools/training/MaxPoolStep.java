package org.lrpexplorer.tools.training;

import org.lrpexplorer.tensor.Window;

/** The maximum of every window; its gradient goes to the first cell that attains it. Padding never wins. */
final class MaxPoolStep implements Step {

    private final Window window;
    private final Slot input;
    private final Slot output;
    private final int[] winners;

    MaxPoolStep(Window window, Slot input, Slot output) {
        this.window = window;
        this.input = input;
        this.output = output;
        this.winners = new int[output.value.length];
    }

    @Override
    public void forward(boolean training) {
        int outHeight = output.shape.dim(1);
        int outWidth = output.shape.dim(2);
        int height = input.shape.dim(1);
        int width = input.shape.dim(2);
        int index = 0;
        for (int map = 0; map < input.value.length; map += input.plane()) {
            for (int oy = 0; oy < outHeight; oy++) {
                int top = oy * window.strideH() - window.padTop();
                for (int ox = 0; ox < outWidth; ox++) {
                    int left = ox * window.strideW() - window.padLeft();
                    int winner = winner(map, top, left, height, width);
                    winners[index] = winner;
                    output.value[index++] = input.value[winner];
                }
            }
        }
    }

    private int winner(int map, int top, int left, int height, int width) {
        float[] x = input.value;
        int best = -1;
        for (int ky = 0; ky < window.kernelH(); ky++) {
            int y = top + ky * window.dilationH();
            for (int kx = 0; kx < window.kernelW(); kx++) {
                int column = left + kx * window.dilationW();
                int cell = map + y * width + column;
                boolean inside = y >= 0 && y < height && column >= 0 && column < width;
                if (inside && (best < 0 || x[cell] > x[best])) {
                    best = cell;
                }
            }
        }
        return best;
    }

    @Override
    public void backward() {
        for (int i = 0; i < winners.length; i++) {
            input.gradient[winners[i]] += output.gradient[i];
        }
    }
}

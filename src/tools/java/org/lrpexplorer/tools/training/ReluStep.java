package org.lrpexplorer.tools.training;

/** Negative values become zero. */
record ReluStep(Slot input, Slot output) implements Step {

    /** Lifts every positive number of full precision above 1. */
    private static final float LIFT = 0x1p127f;

    @Override
    public void forward(boolean training) {
        float[] x = input.value;
        float[] y = output.value;
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(x[i], 0f);
        }
    }

    /** The slope, 0 or 1, is computed rather than chosen: values of random signs make a branch that is guessed wrong. */
    @Override
    public void backward() {
        float[] y = output.value;
        float[] dx = input.gradient;
        float[] dy = output.gradient;
        for (int i = 0; i < y.length; i++) {
            dx[i] += dy[i] * Math.min(y[i] * LIFT, 1f);
        }
    }
}

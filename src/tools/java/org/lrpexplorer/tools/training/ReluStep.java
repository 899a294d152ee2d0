package org.lrpexplorer.tools.training;

/** Negative values become zero. */
record ReluStep(Slot input, Slot output) implements Step {

    @Override
    public void forward(boolean training) {
        float[] x = input.value;
        float[] y = output.value;
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(x[i], 0f);
        }
    }

    @Override
    public void backward() {
        float[] y = output.value;
        float[] dx = input.gradient;
        float[] dy = output.gradient;
        for (int i = 0; i < y.length; i++) {
            dx[i] += y[i] > 0 ? dy[i] : 0f;
        }
    }
}

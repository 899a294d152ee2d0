package org.lrpexplorer.tools.training;

/** The sum of two tensors. */
record AddStep(Slot first, Slot second, Slot output) implements Step {

    @Override
    public void forward(boolean training) {
        float[] a = first.value;
        float[] b = second.value;
        float[] y = output.value;
        for (int i = 0; i < y.length; i++) {
            y[i] = a[i] + b[i];
        }
    }

    @Override
    public void backward() {
        add(first.gradient, output.gradient);
        add(second.gradient, output.gradient);
    }

    private static void add(float[] sum, float[] part) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += part[i];
        }
    }
}

package org.lrpexplorer.tools.training;

import java.util.List;

/** The channels of several tensors one after the other, as they lie in memory already. */
record ConcatStep(List<Slot> inputs, Slot output) implements Step {

    @Override
    public void forward(boolean training) {
        int at = 0;
        for (Slot input : inputs) {
            System.arraycopy(input.value, 0, output.value, at, input.value.length);
            at += input.value.length;
        }
    }

    @Override
    public void backward() {
        int at = 0;
        for (Slot input : inputs) {
            add(input.gradient, at);
            at += input.gradient.length;
        }
    }

    private void add(float[] sum, int from) {
        float[] part = output.gradient;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += part[from + i];
        }
    }
}

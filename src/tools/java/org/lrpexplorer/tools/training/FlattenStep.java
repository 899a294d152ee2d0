package org.lrpexplorer.tools.training;

/** Maps to vectors: {@code [C, N, H·W]} becomes {@code [C·H·W, N]}. */
record FlattenStep(Slot input, Slot output) implements Step {

    @Override
    public void forward(boolean training) {
        int plane = input.plane();
        int batch = input.batch;
        for (int c = 0; c < input.channels(); c++) {
            for (int n = 0; n < batch; n++) {
                int from = (c * batch + n) * plane;
                for (int i = 0; i < plane; i++) {
                    output.value[(c * plane + i) * batch + n] = input.value[from + i];
                }
            }
        }
    }

    @Override
    public void backward() {
        int plane = input.plane();
        int batch = input.batch;
        for (int c = 0; c < input.channels(); c++) {
            for (int n = 0; n < batch; n++) {
                int from = (c * batch + n) * plane;
                for (int i = 0; i < plane; i++) {
                    input.gradient[from + i] += output.gradient[(c * plane + i) * batch + n];
                }
            }
        }
    }
}

package org.lrpexplorer.tools.training;

/** The mean of every map. */
record GlobalAverageStep(Slot input, Slot output) implements Step {

    @Override
    public void forward(boolean training) {
        int plane = input.plane();
        for (int map = 0; map < output.value.length; map++) {
            float sum = 0;
            for (int i = map * plane; i < (map + 1) * plane; i++) {
                sum += input.value[i];
            }
            output.value[map] = sum / plane;
        }
    }

    @Override
    public void backward() {
        int plane = input.plane();
        for (int map = 0; map < output.value.length; map++) {
            float share = output.gradient[map] / plane;
            for (int i = map * plane; i < (map + 1) * plane; i++) {
                input.gradient[i] += share;
            }
        }
    }
}

package org.lrpexplorer.tools.training;

/** Learned numbers, shared by all lanes, each of which has its own gradient of them. */
final class Parameter {

    final float[] value;
    private final float[][] gradients;
    private final float[] velocity;
    private final boolean decays;

    Parameter(float[] initial, int lanes, boolean decays) {
        this.value = initial.clone();
        this.gradients = new float[lanes][initial.length];
        this.velocity = new float[initial.length];
        this.decays = decays;
    }

    /** The gradient that a lane adds to. */
    float[] gradient(int lane) {
        return gradients[lane];
    }

    /** One step of descent with Nesterov momentum along the mean of the lanes' gradients, which are then zeroed. */
    void descend(double rate, double momentum, double decay) {
        float step = (float) rate;
        float keep = (float) momentum;
        float shrink = decays ? (float) decay : 0;
        float share = 1f / gradients.length;
        for (int lane = 1; lane < gradients.length; lane++) {
            moveInto(gradients[0], gradients[lane]);
        }
        float[] gradient = gradients[0];
        for (int i = 0; i < value.length; i++) {
            float g = gradient[i] * share + shrink * value[i];
            velocity[i] = keep * velocity[i] + g;
            value[i] -= step * (g + keep * velocity[i]);
            gradient[i] = 0;
        }
    }

    private static void moveInto(float[] sum, float[] part) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += part[i];
            part[i] = 0;
        }
    }
}

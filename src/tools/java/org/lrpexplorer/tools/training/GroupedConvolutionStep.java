package org.lrpexplorer.tools.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.tensor.Window;

/**
 * A convolution in groups, such as a depthwise one, at work: so few products belong to each output that they are summed
 * tap by tap, over all images of a channel at once, rather than by a matrix product.
 */
final class GroupedConvolutionStep implements Step {

    /** Positions at a time. They are copied, because compilers vectorise loops whose arrays all start at the same index. */
    private static final int STRETCH = 512;

    private final Parameter weight;
    private final List<Parameter> bias;
    private final Slot input;
    private final Slot output;
    private final int lane;
    private final int inputsOfGroup;
    private final int outputsOfGroup;
    private final PhasedPlanes planes;
    private final float[] grids;
    private final float[] gradients;
    private final float[] positions;
    private final int[] starts;
    private final float[][] slopes;
    private final float[] above = new float[STRETCH];
    private final float[] below = new float[STRETCH];

    GroupedConvolutionStep(
            Parameter weight, List<Parameter> bias, Window window, int groups, Slot input, Slot output, int lane) {
        this.weight = weight;
        this.bias = bias;
        this.input = input;
        this.output = output;
        this.lane = lane;
        this.inputsOfGroup = input.channels() / groups;
        this.outputsOfGroup = output.channels() / groups;
        this.planes = new PhasedPlanes(window, input.shape.dim(1), input.shape.dim(2), input.batch);
        this.grids = new float[planes.size()];
        this.gradients = new float[planes.size()];
        this.positions = new float[planes.run()];
        this.starts = IntStream.range(0, window.kernelH() * window.kernelW())
                .map(tap -> planes.start(tap / window.kernelW(), tap % window.kernelW()))
                .toArray();
        this.slopes = new float[starts.length][STRETCH];
    }

    @Override
    public void forward(boolean training) {
        for (int o = 0; o < output.channels(); o++) {
            Arrays.fill(positions, 0);
            for (int i = 0; i < inputsOfGroup; i++) {
                planes.spread(input.value, inputChannel(o, i) * input.row(), grids);
                int kernel = kernel(o, i);
                forEachStretch((at, count) -> {
                    System.arraycopy(positions, at, above, 0, count);
                    for (int tap = 0; tap < starts.length; tap++) {
                        System.arraycopy(grids, starts[tap] + at, below, 0, count);
                        addScaled(weight.value[kernel + tap], below, above, count);
                    }
                    System.arraycopy(above, 0, positions, at, count);
                });
            }
            planes.gatherOutput(positions, output.value, o * output.row());
        }
        Biases.add(bias, output);
    }

    @Override
    public void backward() {
        Biases.collect(bias, output, lane);
        for (int o = 0; o < output.channels(); o++) {
            planes.spreadOutput(output.gradient, o * output.row(), positions);
            for (int i = 0; i < inputsOfGroup; i++) {
                backward(kernel(o, i), inputChannel(o, i) * input.row());
            }
        }
    }

    private void backward(int kernel, int channel) {
        planes.spread(input.value, channel, grids);
        Arrays.fill(gradients, 0);
        for (float[] slope : slopes) {
            Arrays.fill(slope, 0);
        }
        forEachStretch((at, count) -> {
            System.arraycopy(positions, at, above, 0, count);
            for (int tap = 0; tap < starts.length; tap++) {
                System.arraycopy(grids, starts[tap] + at, below, 0, count);
                addProducts(above, below, slopes[tap], count);
                System.arraycopy(gradients, starts[tap] + at, below, 0, count);
                addScaled(weight.value[kernel + tap], above, below, count);
                System.arraycopy(below, 0, gradients, starts[tap] + at, count);
            }
        });
        for (int tap = 0; tap < starts.length; tap++) {
            weight.gradient(lane)[kernel + tap] += Sums.of(slopes[tap], 0, STRETCH);
        }
        planes.gather(gradients, input.gradient, channel);
    }

    private interface Stretch {
        void at(int first, int count);
    }

    private void forEachStretch(Stretch stretch) {
        for (int first = 0; first < positions.length; first += STRETCH) {
            stretch.at(first, Math.min(STRETCH, positions.length - first));
        }
    }

    private int inputChannel(int outputChannel, int i) {
        return outputChannel / outputsOfGroup * inputsOfGroup + i;
    }

    /** Where the weights between an output channel and an input channel of its group start. */
    private int kernel(int outputChannel, int i) {
        return (outputChannel * inputsOfGroup + i) * starts.length;
    }

    private static void addScaled(float factor, float[] from, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] += factor * from[i];
        }
    }

    private static void addProducts(float[] a, float[] b, float[] sums, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += a[i] * b[i];
        }
    }
}

package org.lrpexplorer.tools.training;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.lrpexplorer.tensor.BufferOperations;
import org.lrpexplorer.tensor.FloatBufferOperations;
import org.lrpexplorer.tensor.Operand;
import org.lrpexplorer.tensor.Patches;
import org.lrpexplorer.tensor.Patches.Place;

/**
 * A convolution at work: a few images at a time are unfolded into one matrix that stays in cache.
 *
 * <p>Backward through a centred convolution, the output's gradient is unfolded once and serves both products: times the
 * mirrored weights it is the input's gradient, times the input it is the mirrored gradient of the weights. Otherwise the
 * input is unfolded again and the input's gradient is folded back.
 *
 * <p>A centred convolution with far fewer outputs than inputs, as in a dense block, goes the other way round: the weights
 * are multiplied first, and the products, fewer than the unfolded input would be, folded onto the output.
 */
final class ConvolutionStep implements Step {

    /** Elements of an unfolded matrix. */
    private static final int BAND = 1 << 17;

    private final BufferOperations<FloatBuffer> operations = FloatBufferOperations.INSTANCE;
    private final Parameter weight;
    private final List<Parameter> bias;
    private final Patches patches;
    private final Slot input;
    private final Slot output;
    private final int lane;
    private final boolean centred;
    private final boolean narrowing;
    private final Mirror mirror;
    private final int imagesPerBand;
    private final CentredPatches shifts;
    private final float[] shifted;
    private final FloatBuffer unfolded;
    private final FloatBuffer kernel;
    private final FloatBuffer narrow;
    private final float[] row;

    ConvolutionStep(Parameter weight, List<Parameter> bias, Patches patches, Slot input, Slot output, int lane) {
        this.weight = weight;
        this.bias = bias;
        this.patches = patches;
        this.input = input;
        this.output = output;
        this.lane = lane;
        this.centred = CentredPatches.suits(patches.window());
        this.narrowing = centred && input.differentiated && 2 * output.channels() <= input.channels();
        this.mirror = new Mirror(output.channels(), input.channels(), patches.taps() / input.channels());
        int taps = Math.max(narrowing ? 0 : patches.taps(), centred && input.differentiated ? mirror.columns() : 0);
        this.imagesPerBand = Math.max(1, Math.min(input.batch, BAND / (taps * output.plane())));
        int channels = Math.max(input.channels(), output.channels());
        int plane = Math.max(input.plane(), output.plane());
        this.shifts = new CentredPatches(patches.height(), patches.width(), patches.window());
        this.shifted = new float[centred ? taps * output.plane() * imagesPerBand : 0];
        this.unfolded = operations.allocate(taps * output.plane() * imagesPerBand);
        this.kernel = operations.allocate(weight.value.length);
        this.narrow = operations.allocate(channels * plane * imagesPerBand);
        this.row = new float[plane * imagesPerBand];
    }

    private interface Band {
        void at(int first, int images);
    }

    private void forEachBand(Band band) {
        for (int first = 0; first < input.batch; first += imagesPerBand) {
            band.at(first, Math.min(imagesPerBand, input.batch - first));
        }
    }

    @Override
    public void forward(boolean training) {
        if (narrowing) {
            forwardFolded();
        } else {
            forwardUnfolded();
        }
        Biases.add(bias, output);
    }

    private void forwardFolded() {
        kernel.put(0, mirror.of(weight.value));
        Operand<FloatBuffer> w = Operand.dense(kernel, 0, input.channels(), mirror.columns());
        Arrays.fill(output.value, 0);
        forEachBand((first, images) -> {
            int columns = images * output.plane();
            Operand<FloatBuffer> x = Operand.dense(narrow, 0, input.channels(), columns);
            load(input, input.value, first, x);
            Operand<FloatBuffer> products = Operand.dense(unfolded, 0, mirror.columns(), columns);
            operations.multiply(w.transpose(), x, false, products);
            unfolded.get(0, shifted, 0, mirror.columns() * columns);
            shifts.fold(shifted, output.channels(), images, output.value, first * output.plane(), output.row());
        });
    }

    private void forwardUnfolded() {
        kernel.put(0, weight.value);
        Operand<FloatBuffer> w = Operand.dense(kernel, 0, output.channels(), patches.taps());
        forEachBand((first, images) -> {
            Operand<FloatBuffer> matrix = unfold(patches, input, input.value, first, images);
            Operand<FloatBuffer> z = Operand.dense(narrow, 0, output.channels(), matrix.columns());
            operations.multiply(w, matrix, false, z);
            for (int c = 0; c < output.channels(); c++) {
                int to = c * output.row() + first * output.plane();
                narrow.get(c * z.columns(), output.value, to, z.columns());
            }
        });
    }

    @Override
    public void backward() {
        Biases.collect(bias, output, lane);
        if (centred && input.differentiated) {
            backwardMirrored();
            return;
        }
        backwardWeights();
        if (input.differentiated) {
            backwardInput();
        }
    }

    private void backwardMirrored() {
        Patches above = new Patches(output.channels(), patches.height(), patches.width(), patches.window());
        FloatBuffer sums = operations.allocate(weight.value.length);
        Operand<FloatBuffer> dw = Operand.dense(sums, 0, input.channels(), mirror.columns());
        Operand<FloatBuffer> w = Operand.dense(kernel, 0, input.channels(), mirror.columns());
        kernel.put(0, mirror.of(weight.value));
        forEachBand((first, images) -> {
            Operand<FloatBuffer> matrix = unfold(above, output, output.gradient, first, images);
            Operand<FloatBuffer> x = Operand.dense(narrow, 0, input.channels(), matrix.columns());
            load(input, input.value, first, x);
            operations.multiply(x, matrix.transpose(), true, dw);
            operations.multiply(w, matrix, false, x);
            addRows(x, first);
        });
        mirror.addTo(weight.gradient(lane), sums);
    }

    private void backwardWeights() {
        FloatBuffer sums = operations.allocate(weight.value.length);
        Operand<FloatBuffer> dw = Operand.dense(sums, 0, output.channels(), patches.taps());
        forEachBand((first, images) -> {
            Operand<FloatBuffer> matrix = unfold(patches, input, input.value, first, images);
            Operand<FloatBuffer> dz = Operand.dense(narrow, 0, output.channels(), matrix.columns());
            load(output, output.gradient, first, dz);
            operations.multiply(dz, matrix.transpose(), true, dw);
        });
        Biases.accumulate(sums, weight.gradient(lane), 0, weight.value.length);
    }

    private void backwardInput() {
        kernel.put(0, weight.value);
        Operand<FloatBuffer> w = Operand.dense(kernel, 0, output.channels(), patches.taps());
        FloatBuffer dx = FloatBuffer.wrap(input.gradient);
        forEachBand((first, images) -> {
            int columns = images * output.plane();
            Operand<FloatBuffer> dz = Operand.dense(narrow, 0, output.channels(), columns);
            load(output, output.gradient, first, dz);
            Operand<FloatBuffer> matrix = Operand.dense(unfolded, 0, patches.taps(), columns);
            operations.multiply(w.transpose(), dz, false, matrix);
            for (int i = 0; i < images; i++) {
                Place<FloatBuffer> from = new Place<>(unfolded, i * output.plane(), columns);
                Place<FloatBuffer> to = new Place<>(dx, (first + i) * input.plane(), input.row());
                patches.fold(from, to, 0, patches.outHeight(), true);
            }
        });
    }

    private Operand<FloatBuffer> unfold(Patches source, Slot slot, float[] from, int first, int images) {
        int columns = images * output.plane();
        if (centred) {
            int at = first * slot.plane();
            shifts.unfold(from, at, slot.row(), slot.channels(), images, shifted);
            unfolded.put(0, shifted, 0, source.taps() * columns);
            return Operand.dense(unfolded, 0, source.taps(), columns);
        }
        FloatBuffer maps = FloatBuffer.wrap(from);
        for (int i = 0; i < images; i++) {
            Place<FloatBuffer> map = new Place<>(maps, (first + i) * slot.plane(), slot.row());
            Place<FloatBuffer> matrix = new Place<>(unfolded, i * output.plane(), columns);
            source.unfold(map, matrix, 0, source.outHeight());
        }
        return Operand.dense(unfolded, 0, source.taps(), columns);
    }

    private static void load(Slot slot, float[] values, int first, Operand<FloatBuffer> target) {
        for (int c = 0; c < slot.channels(); c++) {
            int from = c * slot.row() + first * slot.plane();
            target.buffer().put(c * target.columns(), values, from, target.columns());
        }
    }

    private void addRows(Operand<FloatBuffer> part, int first) {
        for (int c = 0; c < input.channels(); c++) {
            int to = c * input.row() + first * input.plane();
            part.buffer().get(c * part.columns(), row, 0, part.columns());
            for (int i = 0; i < part.columns(); i++) {
                input.gradient[to + i] += row[i];
            }
        }
    }
}

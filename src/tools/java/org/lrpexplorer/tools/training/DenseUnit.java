package org.lrpexplorer.tools.training;

import java.nio.FloatBuffer;
import java.util.List;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.tensor.BufferOperations;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.FloatBufferOperations;
import org.lrpexplorer.tensor.Operand;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A fully connected layer in training. */
final class DenseUnit implements Unit {

    private final Dense layer;
    private final int outputs;
    private final int inputs;
    private final Parameter weight;
    private final List<Parameter> bias;

    DenseUnit(Dense layer, int lanes) {
        this.layer = layer;
        this.outputs = Math.toIntExact(layer.weight().size(0));
        this.inputs = Math.toIntExact(layer.weight().size(1));
        this.weight = new Parameter(Buffers.floats(layer.weight()), lanes, true);
        this.bias = layer.bias().stream()
                .map(b -> new Parameter(Buffers.floats(b), lanes, false))
                .toList();
    }

    @Override
    public List<Parameter> parameters() {
        return Biases.with(weight, bias);
    }

    @Override
    public Dense trained() {
        INDArray w = Buffers.array(weight.value, outputs, inputs);
        return layer.with(w, Biases.array(bias));
    }

    @Override
    public Step bind(List<Slot> in, Slot out, int lane) {
        return new DenseStep(in.get(0), out, lane);
    }

    private final class DenseStep implements Step {
        private final BufferOperations<FloatBuffer> operations = FloatBufferOperations.INSTANCE;
        private final Slot input;
        private final Slot output;
        private final int lane;
        private final Operand<FloatBuffer> w = matrix(outputs, inputs);
        private final Operand<FloatBuffer> x;
        private final Operand<FloatBuffer> z;

        DenseStep(Slot input, Slot output, int lane) {
            this.input = input;
            this.output = output;
            this.lane = lane;
            this.x = matrix(inputs, input.batch);
            this.z = matrix(outputs, input.batch);
        }

        private Operand<FloatBuffer> matrix(int rows, int columns) {
            return Operand.dense(operations.allocate(rows * columns), 0, rows, columns);
        }

        @Override
        public void forward(boolean training) {
            w.buffer().put(0, weight.value);
            x.buffer().put(0, input.value);
            operations.multiply(w, x, false, z);
            z.buffer().get(0, output.value);
            Biases.add(bias, output);
        }

        @Override
        public void backward() {
            Biases.collect(bias, output, lane);
            z.buffer().put(0, output.gradient);
            x.buffer().put(0, input.value);
            operations.multiply(z, x.transpose(), false, w);
            Biases.accumulate(w.buffer(), weight.gradient(lane), 0, weight.value.length);
            w.buffer().put(0, weight.value);
            operations.multiply(w.transpose(), z, false, x);
            Biases.accumulate(x.buffer(), input.gradient, 0, input.gradient.length);
        }
    }
}

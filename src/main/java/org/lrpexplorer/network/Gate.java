package org.lrpexplorer.network;

import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The product of a signal and a gate, in this order, as in squeeze-and-excitation (Hu et al. 2018) and in
 * {@code x·sigmoid(x)}. The gate spreads over the signal where its extent is 1.
 */
public record Gate() implements Layer {

    @Override
    public LayerKind kind() {
        return LayerKind.GATE;
    }

    @Override
    public int inputCount() {
        return 2;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape signal = inputs.get(0);
        if (!spreads(inputs.get(1), signal)) {
            throw new IllegalArgumentException(
                    Text.of("its gate of %s does not spread over the signal of %s", inputs.get(1), signal));
        }
        return signal;
    }

    /** Whether a gate of one shape can gate a signal of another. */
    public static boolean spreads(Shape gate, Shape signal) {
        return gate.rank() == signal.rank()
                && IntStream.range(0, gate.rank()).allMatch(i -> gate.dim(i) == 1 || gate.dim(i) == signal.dim(i));
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        return inputs.get(0).mul(inputs.get(1));
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        INDArray signal = inputs.get(0).castTo(upper.dataType());
        INDArray gate = inputs.get(1).castTo(upper.dataType());
        int[] spread = IntStream.range(1, signal.rank())
                .filter(i -> gate.size(i) != signal.size(i))
                .toArray();
        INDArray atGate = upper.mul(signal);
        return List.of(upper.mul(gate), spread.length == 0 ? atGate : atGate.sum(true, spread));
    }
}

package org.lrpexplorer.network;

import java.util.List;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Limits each channel to bounds of its own. This is what remains of a ReLU whose BatchNorm was moved past it: {@code
 * ReLU(s·x + t) = s·u + t} with {@code u = max(x, −t/s)} for s above 0 and {@code u = min(x, −t/s)} for s below.
 *
 * @param low the lower bounds, {@code [C]}; −∞ for none
 * @param high the upper bounds, {@code [C]}; +∞ for none
 */
public record Threshold(INDArray low, INDArray high) implements Bounding {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if they differ in number, or a lower one is not at most the upper one
     */
    public Threshold {
        if (low.rank() != 1 || high.rank() != 1 || low.length() != high.length()) {
            throw new IllegalArgumentException("its lower and upper bounds differ in number");
        }
        double[] least = Buffers.doubles(low);
        double[] most = Buffers.doubles(high);
        for (int c = 0; c < least.length; c++) {
            if (!(least[c] <= most[c])) {
                throw new IllegalArgumentException(
                        Text.of("it limits channel %d to %s..%s, which holds nothing", c, least[c], most[c]));
            }
        }
    }

    @Override
    public double low(int channel) {
        return low.getDouble(channel);
    }

    @Override
    public double high(int channel) {
        return high.getDouble(channel);
    }

    @Override
    public long parameterCount() {
        return low.length() + high.length();
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape in = inputs.get(0);
        if (in.dim(0) != low.length()) {
            throw new IllegalArgumentException(Text.of("it bounds %d channels but its input is %s", low.length(), in));
        }
        return in;
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        INDArray x = inputs.get(0);
        INDArray raised = Transforms.max(x, over(low, x), true);
        return Transforms.min(raised, over(high, x), false);
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        INDArray x = inputs.get(0);
        INDArray inside = x.gt(over(low, x)).castTo(upper.dataType());
        return List.of(inside.muli(x.lt(over(high, x)).castTo(upper.dataType())).muli(upper));
    }

    private static INDArray over(INDArray bounds, INDArray x) {
        return BatchNorm.overBatch(bounds, x).broadcast(x.shape());
    }

    @Override
    public Threshold as(DataType type) {
        return new Threshold(low.castTo(type), high.castTo(type));
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

package org.lrpexplorer.network;

import java.util.List;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Limits every value to {@code low..high}; with 0 and 6 it is ReLU6.
 *
 * @param low the lower bound; −∞ for none
 * @param high the upper bound; +∞ for none
 */
public record Clip(double low, double high) implements Bounding {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException unless {@code low ≤ high}
     */
    public Clip {
        if (!(low <= high)) {
            throw new IllegalArgumentException(Text.of("it limits values to %s..%s, which holds nothing", low, high));
        }
    }

    @Override
    public double low(int channel) {
        return low;
    }

    @Override
    public double high(int channel) {
        return high;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        INDArray x = inputs.get(0);
        INDArray raised = low > Double.NEGATIVE_INFINITY ? Transforms.max(x, low, true) : x;
        return high < Double.POSITIVE_INFINITY ? Transforms.min(raised, high, true) : raised;
    }

    /** 1 between the bounds; 0 at them, as the usual frameworks have it. */
    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        INDArray x = inputs.get(0);
        INDArray inside = x.gt(low).castTo(upper.dataType());
        return List.of(inside.muli(x.lt(high).castTo(upper.dataType())).muli(upper));
    }
}

package org.lrpexplorer.network;

import java.util.List;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An activation that is one function of each value, computed in double precision.
 *
 * @param function which one
 * @param alpha its first parameter; ignored where it has none
 * @param beta its second parameter; ignored where it has none
 */
public record Pointwise(Nonlinearity function, double alpha, double beta) implements Layer {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is not finite, or the function divides by an α of 0
     */
    public Pointwise {
        if (!Double.isFinite(alpha) || !Double.isFinite(beta)) {
            throw new IllegalArgumentException(Text.of("its parameters %s and %s are not finite", alpha, beta));
        }
        if (function == Nonlinearity.CELU && alpha == 0) {
            throw new IllegalArgumentException("its α is 0, so it would divide by zero");
        }
    }

    /** The function with its usual parameters. */
    public Pointwise(Nonlinearity function) {
        this(function, function.usualAlpha(), function.usualBeta());
    }

    @Override
    public LayerKind kind() {
        return LayerKind.ACTIVATION;
    }

    @Override
    public String operator() {
        return function.label();
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public INDArray forward(List<INDArray> inputs) {
        INDArray x = inputs.get(0);
        double[] values = Buffers.doubles(x);
        for (int i = 0; i < values.length; i++) {
            values[i] = function.of(values[i], alpha, beta);
        }
        return Buffers.array(values, x.shape()).castTo(x.dataType());
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        INDArray x = inputs.get(0);
        double[] slopes = Buffers.doubles(x);
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = function.slope(slopes[i], alpha, beta);
        }
        return List.of(Buffers.array(slopes, x.shape()).castTo(upper.dataType()).muli(upper));
    }
}

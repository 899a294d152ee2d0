package org.lrpexplorer.lrp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A step along a path: the mean of the derivatives at both of its ends times how far each value moves between them, which
 * is the trapezoidal rule for {@code ∫ (∂f/∂y) dy}.
 */
final class PathIncrement implements PassIncrement {

    private final Map<Place, float[]> derivatives = new HashMap<>();
    private final Map<String, float[]> before = new HashMap<>();
    private final Map<String, List<float[]>> batch = new HashMap<>();
    private Function<String, INDArray> activations = tensor -> {
        throw new IllegalStateException("a batch has begun");
    };

    @Override
    public void begin(Function<String, INDArray> newActivations) {
        batch.forEach((tensor, values) -> before.put(tensor, values.get(values.size() - 1)));
        batch.clear();
        activations = newActivations;
    }

    @Override
    public float[] of(Place place, String tensor, int sample, float[] derivative) {
        List<float[]> values = batch.computeIfAbsent(tensor, name -> Buffers.floatsOfEach(activations.apply(name)));
        float[] start = derivatives.put(place, derivative);
        if (start == null) {
            return new float[0];
        }
        float[] from = sample > 0 ? values.get(sample - 1) : before.get(tensor);
        float[] to = values.get(sample);
        float[] increment = new float[derivative.length];
        for (int i = 0; i < increment.length; i++) {
            increment[i] = 0.5f * (start[i] + derivative[i]) * (to[i] - from[i]);
        }
        return increment;
    }
}

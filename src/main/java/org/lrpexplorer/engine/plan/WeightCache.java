package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lrpexplorer.rule.Weighting;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.onednn.MemoryLayout;
import org.lrpexplorer.tensor.onednn.Session;
import org.lrpexplorer.tensor.onednn.Tensor;
import org.lrpexplorer.tensor.onednn.Weights;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Modified weights in the layouts that primitives want; each is made once, however many primitives use it. */
final class WeightCache {

    private final Session session;
    private final IdentityHashMap<INDArray, Map<Variant, List<Tensor>>> made = new IdentityHashMap<>();

    WeightCache(Session session) {
        this.session = session;
    }

    /** What was done to weights: a weighting and a factor, or a factor for each output. */
    private record Variant(Weighting weighting, List<Double> factors, Orientation orientation) {}

    /** How a primitive reads the weights. */
    interface Orientation {
        /** The extents that the primitive sees. */
        List<Long> extents();

        /** The values in row-major order of these extents. */
        float[] arranged(float[] values);
    }

    /** {@code factor · weighting(w)}. */
    Weights of(INDArray weight, Weighting weighting, double factor, Orientation orientation) {
        List<Tensor> known = known(weight, new Variant(weighting, List.of(factor), orientation));
        return laidOut(known, orientation, () -> weighted(weight, weighting, factor));
    }

    /** The weights with each output's multiplied by a number of its own. */
    Weights scaled(INDArray weight, double[] perOutput, Orientation orientation) {
        List<Double> factors = Arrays.stream(perOutput).boxed().toList();
        List<Tensor> known = known(weight, new Variant(Weighting.AS_IS, factors, orientation));
        return laidOut(known, orientation, () -> {
            float[] values = Buffers.floats(weight);
            int taps = values.length / perOutput.length;
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (values[i] * perOutput[i / taps]);
            }
            return values;
        });
    }

    private List<Tensor> known(INDArray weight, Variant variant) {
        return made.computeIfAbsent(weight, w -> new HashMap<>()).computeIfAbsent(variant, v -> new ArrayList<>());
    }

    private Weights laidOut(List<Tensor> known, Orientation orientation, Supplier<float[]> values) {
        return wanted -> known.stream()
                .filter(tensor -> tensor.layout().same(wanted))
                .findFirst()
                .orElseGet(() -> {
                    Tensor tensor = lay(orientation.arranged(values.get()), orientation, wanted);
                    known.add(tensor);
                    return tensor;
                });
    }

    private static float[] weighted(INDArray weight, Weighting weighting, double factor) {
        float[] values = Buffers.floats(weight);
        if (factor != 1 || !weighting.equals(Weighting.AS_IS)) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (factor * weighting.of(values[i]));
            }
        }
        return values;
    }

    private Tensor lay(float[] values, Orientation orientation, MemoryLayout wanted) {
        long[] extents =
                orientation.extents().stream().mapToLong(Long::longValue).toArray();
        try (Session temporary = new Session()) {
            Tensor plain = Tensor.allocate(temporary, MemoryLayout.rowMajor(temporary, extents));
            plain.write(values);
            return Weights.of(session, plain).in(wanted);
        }
    }
}

package org.lrpexplorer.engine.reference;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Temporaries;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The arrays of a forward pass that nobody but the pass has seen. */
final class PassedArrays {

    /** Layers whose output is new, or their input itself; others may hand on an array that a layer holds. */
    private static final Set<LayerKind> COMPUTING = EnumSet.of(
            LayerKind.CONVOLUTION,
            LayerKind.DENSE,
            LayerKind.BATCH_NORM,
            LayerKind.ACTIVATION,
            LayerKind.ADD,
            LayerKind.MAX_POOL,
            LayerKind.AVERAGE_POOL);

    private PassedArrays() {}

    /** Gives the memory of a pass back that was run for its outputs alone. Nobody may read its tensors afterwards. */
    static void release(Activations activations) {
        Set<Long> others = new HashSet<>();
        Map<Long, INDArray> computed = new HashMap<>();
        others.add(address(activations.of(activations.network().input())));
        for (Node node : activations.network().nodes()) {
            INDArray output = activations.of(node.output());
            if (COMPUTING.contains(node.layer().kind())) {
                computed.putIfAbsent(address(output), output);
            } else {
                others.add(address(output));
            }
        }
        computed.keySet().removeAll(others);
        computed.values().forEach(Temporaries::release);
    }

    private static long address(INDArray array) {
        return array.data().address();
    }
}

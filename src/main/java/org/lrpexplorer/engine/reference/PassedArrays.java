package org.lrpexplorer.engine.reference;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Temporaries;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The arrays of forward passes that nobody reads any more. */
final class PassedArrays {

    /** Layers whose output is new, or their input itself; others may hand on an array that a layer holds. */
    private static final Set<LayerKind> COMPUTING = EnumSet.of(
            LayerKind.CONVOLUTION,
            LayerKind.DENSE,
            LayerKind.BATCH_NORM,
            LayerKind.ACTIVATION,
            LayerKind.ADD,
            LayerKind.RESHAPE,
            LayerKind.MAX_POOL,
            LayerKind.AVERAGE_POOL);

    private PassedArrays() {}

    /**
     * Gives the memory of passes back. Nobody may read their tensors afterwards.
     *
     * @param passes of one batch, which may share tensors
     * @param read passes that go on being read, which may share them too
     */
    static void release(List<Activations> passes, List<Activations> read) {
        Map<Long, INDArray> computed = new HashMap<>();
        Set<Long> others = new HashSet<>();
        for (Activations pass : passes) {
            INDArray input = pass.of(pass.network().input());
            computed.putIfAbsent(address(input), input);
            for (Node node : pass.network().nodes()) {
                INDArray output = pass.of(node.output());
                if (COMPUTING.contains(node.layer().kind())) {
                    computed.putIfAbsent(address(output), output);
                } else {
                    others.add(address(output));
                }
            }
        }
        read.forEach(pass -> pass.tensors().values().forEach(tensor -> others.add(address(tensor))));
        computed.keySet().removeAll(others);
        computed.values().forEach(Temporaries::release);
    }

    private static long address(INDArray array) {
        return array.data().address();
    }
}

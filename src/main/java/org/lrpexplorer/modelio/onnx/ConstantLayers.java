package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.NetworkException;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;

/**
 * Computes what a node makes of constants where only its layer is known: the node is read as a network of its own, whose
 * input is the node's first, and that network is run once.
 */
final class ConstantLayers {
    private static final int VECTORS = 2;
    private static final int SIGNALS = 3;
    private static final int MAPS = 4;

    private ConstantLayers() {}

    /**
     * Reads a node all of whose inputs are constant.
     *
     * @param reader reads it as a layer
     */
    static void read(OnnxNode node, Conversion c, OperatorReader reader) {
        Constant data = c.constant(node, 0);
        if (data.rank() < VECTORS || data.rank() > MAPS || data.size() == 0) {
            throw new Unsupported("all that it reads is constant");
        }
        NetworkInput input = input(node.input(0), data, c);
        Conversion alone = c.alone(node, input);
        reader.read(node, alone);
        alone.training().throwIfAny();
        List<Integer> extents = new ArrayList<>();
        for (long extent : alone.extents(node.output())) {
            extents.add(Math.toIntExact(extent));
        }
        c.constants().roomFor(node, ConstantLists.longs(extents));
        c.constants().define(node, Constant.ofReals(extents, run(node, alone, input, data)));
    }

    private static float[] run(OnnxNode node, Conversion alone, NetworkInput input, Constant data) {
        try {
            Network network = alone.layers().build(node.name(), input.tensor(), node.output(), List.of());
            return Buffers.floats(
                    ForwardPass.run(network, data.array(input.shape().batched(input.declaredBatch())))
                            .logits());
        } catch (NetworkException e) {
            throw node.problem("does not fit: " + e.getMessage(), e);
        }
    }

    /** The first dimension counts images, whatever it is in the file. */
    private static NetworkInput input(String tensor, Constant data, Conversion c) {
        List<Integer> dims = data.dims();
        int batch = dims.get(0);
        if (data.rank() == VECTORS) {
            String image = c.freeTensor(tensor + ".image");
            return new NetworkInput(
                    image,
                    Shape.of(1, 1, dims.get(1)),
                    batch,
                    NetworkInput.TensorForm.OWN,
                    Optional.empty(),
                    Optional.of(Node.of("Flatten_" + tensor, new Flatten(), image, tensor)),
                    List.of());
        }
        boolean signals = data.rank() == SIGNALS;
        return new NetworkInput(
                tensor,
                signals ? Shape.of(dims.get(1), 1, dims.get(2)) : Shape.of(dims.get(1), dims.get(2), dims.get(3)),
                batch,
                signals ? NetworkInput.TensorForm.SIGNAL : NetworkInput.TensorForm.OWN,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}

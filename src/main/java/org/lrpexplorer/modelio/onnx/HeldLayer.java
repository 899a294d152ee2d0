package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.modelio.common.HeldValues;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.onnx.graph.OnnxGraph;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.HeldInput;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.NetworkBuilder;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An input beside the main one that is a layer of the network.
 *
 * @param name its name in the file, which the layer bears
 * @param entry where it enters
 * @param layer what writes that tensor; of a sample all zeros, until a card says how it becomes numbers
 */
record HeldLayer(String name, NetworkInput entry, Layer layer) {

    /**
     * The held inputs that some nodes read.
     *
     * @param main where the main input enters
     * @throws Unreadable if one cannot be what it is to be held at
     */
    static List<HeldLayer> of(HeldInputs held, OnnxGraph graph, List<OnnxNode> nodes, NetworkInput main) {
        Set<String> read = new HashSet<>();
        nodes.forEach(node -> read.addAll(node.inputs()));
        List<HeldLayer> layers = new ArrayList<>();
        held.layers().forEach((name, values) -> {
            if (read.contains(name)) {
                layers.add(
                        held.fixed().isSame(name)
                                ? same(name, graph, main)
                                : values.map(known -> ofValues(name, known, graph))
                                        .orElseGet(() -> ofSample(name, graph, main)));
            }
        });
        return layers;
    }

    private static HeldLayer same(String name, OnnxGraph graph, NetworkInput main) {
        NetworkInput entry = NetworkInput.held(graph, name, Optional.of(main.shape()));
        if (!entry.shape().equals(main.shape())) {
            throw new Unreadable(Text.of(
                    "its input %s takes %s and the main input %s, so that they cannot take the same sample",
                    QuotedName.of(name), entry.shape(), main.shape()));
        }
        return new HeldLayer(name, entry, new Identity());
    }

    private static HeldLayer ofSample(String name, OnnxGraph graph, NetworkInput main) {
        NetworkInput entry = NetworkInput.held(graph, name, Optional.of(main.shape()));
        if (entry.shape().size() > NetworkBuilder.LARGEST_INPUT) {
            throw new Unreadable(Text.of("its input %s of %s is too large", QuotedName.of(name), entry.shape()));
        }
        return new HeldLayer(name, entry, HeldInput.zeros(entry.shape()));
    }

    private static HeldLayer ofValues(String name, HeldValues values, OnnxGraph graph) {
        List<Integer> extents = values.extents().subList(1, values.extents().size());
        if (extents.size() == 1) {
            NetworkInput entry = NetworkInput.ofVector(name, extents.get(0));
            return new HeldLayer(name, entry, HeldInput.of(values.numbers(), new Shape(extents)));
        }
        NetworkInput entry = NetworkInput.held(graph, name, Optional.empty());
        INDArray own = Buffers.array(values.numbers(), new Shape(extents).extents());
        boolean last = entry.channelsLastInFile();
        INDArray laidOut = last ? extents.size() == 2 ? own.permute(1, 0) : own.permute(2, 0, 1) : own;
        return new HeldLayer(
                name,
                entry,
                new HeldInput(laidOut.dup('c').reshape('c', entry.shape().extents())));
    }
}

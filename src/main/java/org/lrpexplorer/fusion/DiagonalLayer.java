package org.lrpexplorer.fusion;

import java.util.List;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.VectorToMap;
import org.lrpexplorer.tensor.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A BatchNorm as the linear layer that it is at inference: a depthwise 1×1 convolution with a weight s and a bias t for
 * each channel, which rules for linear layers take as any other. A vector is laid out as maps of one cell for it.
 *
 * @param name the convolution's
 * @param nodes in data-flow order; the last one writes the BatchNorm's tensor
 */
record DiagonalLayer(String name, List<Node> nodes) {
    private static final String SUFFIX = ".diagonal";

    DiagonalLayer {
        nodes = List.copyOf(nodes);
    }

    /** What stands in the place of a BatchNorm with the given map. */
    static DiagonalLayer of(Node norm, Affine affine, Network network) {
        INDArray scale = affine.scale();
        int channels = Math.toIntExact(scale.length());
        Conv2d layer = Conv2d.of(
                scale.reshape('c', channels, 1, 1, 1),
                Affine.perChannel(affine.shift()),
                Window.square(1, 1, 0),
                channels);
        String name = Rewiring.free(network, norm.name(), SUFFIX);
        if (affine.shape().isMap()) {
            return new DiagonalLayer(name, List.of(Node.of(name, layer, norm.input(), norm.output())));
        }
        String maps = Rewiring.free(network, name, ".maps");
        String vector = Rewiring.free(network, name, ".vector");
        return new DiagonalLayer(
                name,
                List.of(
                        Node.of(maps, new VectorToMap(), norm.input(), maps),
                        Node.of(name, layer, maps, name),
                        Node.of(vector, new Flatten(), name, norm.output())));
    }
}

package org.lrpexplorer.modelio.onnx;

import java.nio.file.Path;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.text.Text;

/**
 * Writes a network as an ONNX file that other programs read too: operator set 13, or the oldest that has its operators;
 * weights as 32-bit floats, any number of images at a time, and every BatchNormalization kept as its own node.
 */
public final class OnnxWriter {
    private static final long IR_VERSION = 7;

    private OnnxWriter() {}

    /**
     * Writes a network, replacing an older file only when the new one is complete.
     *
     * @throws ModelException if the file cannot be written
     */
    public static void write(Network network, Path file) {
        try {
            AtomicFile.write(file, encode(network).toByteArray());
        } catch (UnwritableException e) {
            throw new ModelException(Text.of("The network file %s %s.", file, e.getMessage()), e);
        }
    }

    static Onnx.ModelProto encode(Network network) {
        GraphWriter graph = new GraphWriter(network);
        network.nodes().forEach(node -> LayerWriters.write(node, graph));
        return Onnx.ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("LRP Explorer")
                .setGraph(graph.build())
                .addOpsetImport(
                        Onnx.OperatorSetIdProto.newBuilder().setDomain("").setVersion(graph.operatorSet()))
                .build();
    }
}

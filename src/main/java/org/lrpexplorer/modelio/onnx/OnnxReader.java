package org.lrpexplorer.modelio.onnx;

import java.nio.file.Path;
import java.util.Optional;
import org.lrpexplorer.modelio.common.Chosen;
import org.lrpexplorer.modelio.common.FileContent;
import org.lrpexplorer.modelio.common.FixedInputs;
import org.lrpexplorer.modelio.common.ModelFormat;
import org.lrpexplorer.modelio.common.ReadNetwork;
import org.lrpexplorer.modelio.onnx.graph.OnnxFile;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Shape;

/** Reads ONNX files, operator sets 7 to 21, with every BatchNormalization kept. */
public final class OnnxReader {

    private OnnxReader() {}

    /**
     * Reads a file.
     *
     * @param name what to call the network
     * @param image channels × height × width as a card states them, used where the file leaves them open
     * @param fixed inputs that are held at values
     * @param output the output that is asked for, if any is
     * @param token looked at between pieces
     * @throws org.lrpexplorer.modelio.common.Unreadable if the file is damaged, uses what is not supported or has no such
     *     output
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public static FileContent read(
            Path file,
            String name,
            Optional<Shape> image,
            FixedInputs fixed,
            Optional<String> output,
            CancellationToken token) {
        OnnxFile opened = OnnxFile.open(file, token);
        Chosen<ReadNetwork> read = GraphReader.read(opened, name, image, fixed, output, token);
        return new FileContent(read.model(), ModelFormat.ONNX, read.outputs(), false, opened.parts());
    }
}

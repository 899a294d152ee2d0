package org.lrpexplorer.modelio;

import java.nio.file.Path;
import java.util.Optional;
import org.lrpexplorer.problem.CancellationToken;

/** Reads ONNX files, operator sets 7 to 21, with every BatchNormalization kept. */
final class OnnxReader {

    private OnnxReader() {}

    static FormatReader.Content read(
            Path file, String name, Optional<NetworkCard> card, Optional<String> output, CancellationToken token) {
        Chosen<ReadNetwork> read =
                GraphReader.read(OnnxFile.open(file, token), name, card.map(NetworkCard::input), output, token);
        return new FormatReader.Content(read.model(), ModelFormat.ONNX, read.outputs(), false);
    }
}

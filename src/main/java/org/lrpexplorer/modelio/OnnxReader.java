package org.lrpexplorer.modelio;

import java.nio.file.Path;
import java.util.Optional;

/** Reads ONNX files, operator sets 7 to 21, with every BatchNormalization kept. */
final class OnnxReader {

    private OnnxReader() {}

    static FormatReader.Content read(Path file, String name, Optional<NetworkCard> card, Optional<String> output) {
        Chosen<ReadNetwork> read = GraphReader.read(OnnxFile.open(file), name, card.map(NetworkCard::input), output);
        return new FormatReader.Content(read.model(), ModelFormat.ONNX, read.outputs(), false);
    }
}

package org.lrpexplorer.modelio;

import java.nio.file.Path;
import java.util.Optional;

/** Reads ONNX files, operator sets 7 to 21, with every BatchNormalization kept. */
final class OnnxReader {

    private OnnxReader() {}

    static FormatReader.Content read(Path file, String name, Optional<InputSpec> spec) {
        return new FormatReader.Content(GraphReader.read(OnnxFile.open(file), name, spec), ModelFormat.ONNX, false);
    }
}

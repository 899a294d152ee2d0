package org.lrpexplorer.modelio;

import java.nio.file.Path;

/** Opens model files of any format that is known here. */
public final class ModelReaders {

    private ModelReaders() {}

    /**
     * Reads a model file and the card beside it; without a card, one is guessed.
     *
     * @throws ModelException if the file is damaged, of no known format, or uses operators that are not supported
     */
    public static LoadedModel read(Path file) {
        return read(file, ReadOptions.usual());
    }

    /**
     * Reads a model file in a particular way.
     *
     * @throws ModelException if the file is damaged, of no known format, uses operators that are not supported, or has
     *     no such output
     */
    public static LoadedModel read(Path file, ReadOptions options) {
        return OnnxReader.read(file, options);
    }
}

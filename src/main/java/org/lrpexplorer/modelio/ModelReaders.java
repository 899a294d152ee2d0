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
        return OnnxReader.read(file);
    }
}

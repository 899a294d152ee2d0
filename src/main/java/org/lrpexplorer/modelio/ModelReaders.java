package org.lrpexplorer.modelio;

import java.nio.file.Path;
import org.lrpexplorer.modelio.weights.WeightFile;

/** Opens model files of any format that is known here. */
public final class ModelReaders {

    private ModelReaders() {}

    /**
     * Reads a model file and the card beside it; without a card, one is guessed where the file says enough.
     *
     * @throws ModelException if the file is damaged, of no known format, or uses operators that are not supported
     */
    public static LoadedModel read(Path file) {
        return WeightFile.isLike(file) ? SafetensorsReader.read(file) : OnnxReader.read(file);
    }
}

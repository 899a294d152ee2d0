package org.lrpexplorer.modelio.common;

import java.util.List;
import org.lrpexplorer.files.OpenedFile;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.OutputMeaning;

/**
 * What a model file holds, whatever its format.
 *
 * @param read what leads to one of its outputs
 * @param format what the file is
 * @param outputs which output, and what others there are
 * @param rawPixels whether the network itself brings pixel values 0..255 into their range
 * @param parts the files beside it that hold weights
 */
public record FileContent(
        ReadNetwork read, ModelFormat format, Outputs outputs, boolean rawPixels, List<OpenedFile> parts) {

    /** Copies the list. */
    public FileContent {
        parts = List.copyOf(parts);
    }

    /** What a file holds by itself. */
    public FileContent(ReadNetwork read, ModelFormat format, Outputs outputs, boolean rawPixels) {
        this(read, format, outputs, rawPixels, List.of());
    }

    /** What leads to the chosen output. */
    public Network network() {
        return read.network();
    }

    /** The same with what else is known of its outputs. */
    public FileContent of(OutputMeaning meaning) {
        return new FileContent(read.of(meaning), format, outputs, rawPixels, parts);
    }
}

package org.lrpexplorer.modelio;

import java.nio.file.Path;
import java.util.Optional;
import org.lrpexplorer.network.Network;

/** Reads model files of one format. */
@FunctionalInterface
interface FormatReader {

    /**
     * What a file holds.
     *
     * @param network what it computes
     * @param format what the file is
     * @param rawPixels whether the network itself brings pixel values 0..255 into their range
     */
    record Content(Network network, ModelFormat format, boolean rawPixels) {}

    /**
     * Reads a file.
     *
     * @param name what to call the network
     * @param spec the image size that a card states, used where the file leaves it open
     * @throws Unreadable if the file is damaged or uses what is not supported
     */
    Content read(Path file, String name, Optional<InputSpec> spec);
}

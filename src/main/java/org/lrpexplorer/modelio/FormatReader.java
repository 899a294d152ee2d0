package org.lrpexplorer.modelio;

import java.nio.file.Path;
import java.util.Optional;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.problem.CancellationToken;

/** Reads model files of one format. */
@FunctionalInterface
interface FormatReader {

    /**
     * What a file holds.
     *
     * @param read what leads to one of its outputs
     * @param format what the file is
     * @param outputs which output, and what others there are
     * @param rawPixels whether the network itself brings pixel values 0..255 into their range
     */
    record Content(ReadNetwork read, ModelFormat format, Outputs outputs, boolean rawPixels) {

        Network network() {
            return read.network();
        }

        /** The same with what else is known of its outputs. */
        Content of(OutputMeaning meaning) {
            return new Content(new ReadNetwork(network(), Optional.of(meaning)), format, outputs, rawPixels);
        }
    }

    /**
     * Reads a file.
     *
     * @param name what to call the network
     * @param card what is known of it, such as the image size, used where the file leaves it open
     * @param output the output that is asked for, if any is
     * @param token looked at between pieces
     * @throws Unreadable if the file is damaged, uses what is not supported or has no such output
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    Content read(Path file, String name, Optional<NetworkCard> card, Optional<String> output, CancellationToken token);
}

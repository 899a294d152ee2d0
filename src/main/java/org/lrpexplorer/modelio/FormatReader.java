package org.lrpexplorer.modelio;

import java.nio.file.Path;
import java.util.Optional;
import org.lrpexplorer.modelio.card.StatedCard;
import org.lrpexplorer.modelio.common.FileContent;
import org.lrpexplorer.modelio.common.FixedInputs;
import org.lrpexplorer.problem.CancellationToken;

/** Reads model files of one format. */
@FunctionalInterface
interface FormatReader {

    /**
     * Reads a file.
     *
     * @param name what to call the network
     * @param card what is known of it, such as the image size, used where the file leaves it open
     * @param fixed inputs that are held at values
     * @param output the output that is asked for, if any is
     * @param token looked at between pieces
     * @throws org.lrpexplorer.modelio.common.Unreadable if the file is damaged, uses what is not supported or has no such
     *     output
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    FileContent read(
            Path file,
            String name,
            Optional<StatedCard> card,
            FixedInputs fixed,
            Optional<String> output,
            CancellationToken token);
}

package org.lrpexplorer.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lrpexplorer.problem.CancellationToken;

/** A kind of files that datasets are kept in. */
interface DatasetFormat {
    /** How the names of such files end, in lower case: for file choosers, and to tell datasets from other files. */
    List<String> suffixes();

    /** Whether a file is named like one of this kind, whatever it is. */
    default boolean isNamed(Path file) {
        String name = Sentences.nameOf(file).toLowerCase(Locale.ROOT);
        return suffixes().stream().anyMatch(name::endsWith);
    }

    /**
     * Whether an existing file or folder looks as if it were of this kind; it may still be damaged.
     *
     * @param token looked at between files
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    boolean recognises(Path path, CancellationToken token) throws IOException;

    /**
     * Opens a file or folder of this kind.
     *
     * @param place it, and which part of it, if it has several
     * @param token looked at between pieces
     * @throws DatasetException if it cannot be used
     * @throws IOException if the system cannot read it
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    Dataset open(DatasetPlace place, CancellationToken token) throws IOException;
}

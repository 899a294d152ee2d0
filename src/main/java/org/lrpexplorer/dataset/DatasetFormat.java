package org.lrpexplorer.dataset;

import java.io.IOException;
import java.nio.file.Path;
import org.lrpexplorer.problem.CancellationToken;

/** A kind of files that datasets are kept in. */
interface DatasetFormat {
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
     * @param token looked at between pieces
     * @throws DatasetException if it cannot be used
     * @throws IOException if the system cannot read it
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    Dataset open(Path path, CancellationToken token) throws IOException;
}

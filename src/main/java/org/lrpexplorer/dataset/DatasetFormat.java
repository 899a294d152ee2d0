package org.lrpexplorer.dataset;

import java.io.IOException;
import java.nio.file.Path;

/** A kind of files that datasets are kept in. */
interface DatasetFormat {
    /** Whether an existing file or folder looks as if it were of this kind; it may still be damaged. */
    boolean recognises(Path path) throws IOException;

    /**
     * Opens a file or folder of this kind.
     *
     * @throws DatasetException if it cannot be used
     * @throws IOException if the system cannot read it
     */
    Dataset open(Path path) throws IOException;
}

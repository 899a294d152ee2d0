package org.lrpexplorer.dataset;

import java.util.Optional;
import org.lrpexplorer.problem.Problem;

/** Data that cannot be used; the message is one sentence that names the file, says what is wrong and what to do. */
public final class DatasetException extends Problem {
    private static final long serialVersionUID = 1L;

    private final transient DatasetsInside inside;

    /** A failure described by one sentence. */
    public DatasetException(String message) {
        super(message);
        this.inside = null;
    }

    /** A failure described by one sentence, with what caused it. */
    public DatasetException(String message, Throwable cause) {
        super(message, cause);
        this.inside = null;
    }

    /** A folder that is not a dataset, with the folders below it that are. */
    DatasetException(String message, DatasetsInside inside) {
        super(message);
        this.inside = inside;
    }

    /** What can be opened instead of a folder that is not a dataset. */
    public Optional<DatasetsInside> inside() {
        return Optional.ofNullable(inside);
    }
}

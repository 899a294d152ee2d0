package org.lrpexplorer.download;

import org.lrpexplorer.problem.Problem;

/** Data that could not be downloaded; the message is one sentence that says what, from where, why and what to do. */
public final class DownloadException extends Problem {
    private static final long serialVersionUID = 1L;

    /** A failure described by one sentence. */
    DownloadException(String message) {
        super(message);
    }

    /** A failure described by one sentence, with what caused it. */
    DownloadException(String message, Throwable cause) {
        super(message, cause);
    }
}

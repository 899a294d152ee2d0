package org.lrpexplorer.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/**
 * A file that cannot be written. The message is the rest of a sentence that begins with the file: "cannot be written
 * because the folder /x does not exist", with what to do where there is something.
 */
public final class UnwritableException extends IOException {
    private static final long serialVersionUID = 1L;

    UnwritableException(String reason) {
        super(reason);
    }

    private UnwritableException(String reason, IOException cause) {
        super(reason, cause);
    }

    /** What the system refused, in its own words. */
    static UnwritableException of(IOException refusal) {
        return refusal instanceof UnwritableException known
                ? known
                : new UnwritableException(
                        "cannot be written (" + words(refusal)
                                + "); choose a folder that you may write to and that has space left",
                        refusal);
    }

    /** Why the system refused, without the path that it puts in front. */
    static String words(IOException refusal) {
        if (refusal instanceof AccessDeniedException) {
            return "permission denied";
        }
        boolean named = refusal instanceof FileSystemException;
        String reason = named ? ((FileSystemException) refusal).getReason() : refusal.getMessage();
        return reason == null ? "the system does not say why" : reason;
    }
}

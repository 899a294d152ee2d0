package org.lrpexplorer.files;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * A folder, a pipe or a device where a file should be read. {@link #getReason} says which, as a part of a sentence that
 * begins with the path: "is a device or a pipe".
 */
public final class NotAFileException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    NotAFileException(Path path, String reason) {
        super(path.toString(), null, reason);
    }
}

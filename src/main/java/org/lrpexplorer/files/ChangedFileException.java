package org.lrpexplorer.files;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file that is not what it was when it was opened. The reason is the rest of a sentence that begins with the file. */
public final class ChangedFileException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    ChangedFileException(Path file, String reason) {
        super(file.toString(), null, reason);
    }
}

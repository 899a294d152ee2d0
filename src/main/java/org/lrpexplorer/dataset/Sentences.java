package org.lrpexplorer.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.lrpexplorer.files.NotAFileException;
import org.lrpexplorer.files.SystemWords;
import org.lrpexplorer.text.Text;

/** What is said to people about files that cannot be used. */
final class Sentences {
    private static final String AGAIN = "; download or copy it again.";

    private Sentences() {}

    /** The last part of a path, which is what people call the file. */
    static String nameOf(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** A file that is not what it claims to be. */
    static DatasetException damaged(Path file, String how) {
        return new DatasetException(nameOf(file) + " " + how + AGAIN);
    }

    /** A file that the system could not read, or not to its end. */
    static DatasetException unreadable(Path file, Throwable cause) {
        if (cause instanceof EOFException) {
            return new DatasetException(nameOf(file) + " is cut short: its data end too early" + AGAIN, cause);
        }
        if (cause instanceof ZipException) {
            return new DatasetException(
                    nameOf(file) + " is damaged: its compressed data cannot be unpacked" + AGAIN, cause);
        }
        if (cause instanceof NotAFileException other) {
            return new DatasetException(other.getFile() + " " + other.getReason() + ", not a file.", cause);
        }
        if (cause instanceof IOException failure && SystemWords.isOfDrive(failure)) {
            return new DatasetException(
                    Text.of(
                            "%s could not be read: its disk or network drive reports an error (%s); try again once the"
                                    + " drive is in order.",
                            file, SystemWords.of(failure)),
                    cause);
        }
        if (cause instanceof IOException) {
            return new DatasetException(
                    file + " could not be read; check that it exists and that you may read it.", cause);
        }
        return new DatasetException(nameOf(file) + " is damaged and could not be read" + AGAIN, cause);
    }
}

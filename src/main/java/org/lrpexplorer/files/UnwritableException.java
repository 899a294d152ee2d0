package org.lrpexplorer.files;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.lrpexplorer.text.Text;

/**
 * A file that cannot be written. The message is the rest of a sentence that begins with the file: "cannot be written
 * because the folder /x does not exist", with what to do where there is something.
 */
public final class UnwritableException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What Linux, macOS and Windows say where a disk, or the part of it that one person may use, is full. */
    private static final List<String> FULL =
            List.of("No space left", "quota exceeded", "not enough space", "disk is full");

    UnwritableException(String reason) {
        super(reason);
    }

    private UnwritableException(String reason, IOException cause) {
        super(reason, cause);
    }

    /** What the system refused, in its own words. */
    static UnwritableException of(IOException refusal) {
        if (refusal instanceof UnwritableException known) {
            return known;
        }
        String words = SystemWords.of(refusal);
        return new UnwritableException(
                SystemWords.first(refusal) instanceof NoSuchFileException
                        ? "cannot be written because its folder is not there any more; bring it back or choose another one"
                        : advice(words),
                refusal);
    }

    private static String advice(String words) {
        if (FULL.stream().anyMatch(words::contains)) {
            return Text.of("cannot be written because the disk is full (%s); make room or choose another disk", words);
        }
        return SystemWords.isOfDrive(words)
                ? Text.of(
                        "cannot be written because its disk or network drive reports an error (%s); try again once the"
                                + " drive is in order, or choose another one",
                        words)
                : Text.of(
                        "cannot be written (%s); choose a folder that you may write to and that has space left", words);
    }
}

package org.lrpexplorer.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lrpexplorer.text.ByteSize;
import org.lrpexplorer.text.Text;

/** Room on the disk, looked at before long work begins whose result would not fit. */
public final class FreeSpace {

    private FreeSpace() {}

    /**
     * Returns quietly if there is room, or if nobody knows.
     *
     * @param folder where files are to be written
     * @param bytes how much they will take
     * @throws UnwritableException if there is less; the message begins after the name of what is written
     */
    public static void require(Path folder, long bytes) throws UnwritableException {
        long free;
        try {
            free = Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return;
        }
        if (bytes > free) {
            throw new UnwritableException(Text.of(
                    "needs about %s while it is written, but only %s are free there; make room or choose another disk",
                    ByteSize.of(bytes), ByteSize.of(free)));
        }
    }
}

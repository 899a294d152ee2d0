package org.lrpexplorer.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a file is to be written, looked at before the work begins whose result it is to hold. */
public final class Destination {

    private Destination() {}

    /**
     * The file that would be replaced, absolute and behind symbolic links.
     *
     * @throws ArrayFileException if nothing can be written there: a folder, a device, or in a folder that does not
     *     exist or may not be written to
     */
    public static Path of(Path file) {
        Path target = behindLinks(file);
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new ArrayFileException("%s is a folder; name a file to write to.".formatted(file));
        }
        if (!Files.isDirectory(folder)) {
            throw new ArrayFileException(
                    "%s cannot be written because the folder %s does not exist.".formatted(file, folder));
        }
        if (isSpecial(target)) {
            throw new ArrayFileException("%s is a device or pipe; name a file to write to.".formatted(file));
        }
        if (!Files.isWritable(folder)) {
            throw new ArrayFileException(
                    "%s cannot be written; choose a folder that you may write to.".formatted(file));
        }
        return target;
    }

    /** The file that a path means in the end; links that lead nowhere are taken as they are. */
    static Path behindLinks(Path file) {
        Path target = file.toAbsolutePath().normalize();
        try {
            return Files.isSymbolicLink(target) ? target.toRealPath() : target;
        } catch (IOException e) {
            return target;
        }
    }

    /**
     * Whether something is there that is neither a file nor a folder: a device or a pipe, which must not be replaced by
     * a file, and which may never end when it is read.
     */
    public static boolean isSpecial(Path target) {
        return Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
    }
}

package org.lrpexplorer.dataset;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.lrpexplorer.files.OpenedFile;
import org.lrpexplorer.files.PathKind;

/**
 * How pictures looked when they were read first: by size and time of each file, in four bytes, since a folder may hold a million.
 * Any number of threads may use it.
 */
final class ReadPictures {

    private static final int NONE = 0;

    private final AtomicIntegerArray stamps;

    /** None of so many was read yet. */
    ReadPictures(int pictures) {
        this.stamps = new AtomicIntegerArray(pictures);
    }

    /** By what a file is told from another at its path. */
    static int stamp(Path file) {
        if (!PathKind.isFile(file)) {
            return NONE;
        }
        int hash = OpenedFile.at(file).stamp().hashCode();
        return hash == NONE ? 1 : hash;
    }

    /**
     * Whether a picture that was just read is as when it was read first, which may have been now.
     *
     * @param before its stamp before it was read
     */
    boolean isAsBefore(int index, Path file, int before) {
        return stamp(file) == before && (stamps.compareAndSet(index, NONE, before) || stamps.get(index) == before);
    }

    /** Whether no other picture stands in the place of the one that was read first, if one was. */
    boolean isStill(int index, Path file) {
        int first = stamps.get(index);
        int now = stamp(file);
        return first == NONE || now == NONE || first == now;
    }
}

package org.lrpexplorer.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.files.PathKind;

/**
 * Where a dataset is: a file or folder, or a part of one that holds several, which is written behind it as if it were a folder:
 * {@code mnist.npz/train}.
 *
 * @param whole the file or folder
 * @param part what of it; empty for what is shown first
 */
public record DatasetPlace(Path whole, Optional<String> part) {

    /** What parts of folders may be called; in a file any name may be looked for. */
    private static final Set<String> PARTS = Set.of("train", "test", "val", "train-coarse", "test-coarse", "unlabeled");

    /** The place that a path names, whether or not there is something. */
    public static DatasetPlace of(Path path) {
        Path parent = path.getParent();
        if (parent == null || path.getFileName() == null || Files.exists(path)) {
            return new DatasetPlace(path, Optional.empty());
        }
        String name = path.getFileName().toString();
        boolean part = PathKind.isFile(parent) || (PARTS.contains(name) && Files.isDirectory(parent));
        return part ? new DatasetPlace(parent, Optional.of(name)) : new DatasetPlace(path, Optional.empty());
    }

    /** Whether there is a file or folder, whatever is in it. */
    public boolean exists() {
        return Files.exists(whole);
    }

    /** The place of another part of the same. */
    Path other(String name) {
        return whole.resolve(name);
    }

    /** As a path, from which {@link #of} makes it again. */
    Path path() {
        return part.map(whole::resolve).orElse(whole);
    }

    /**
     * The file or folder of a format that has no parts.
     *
     * @throws DatasetException if one is asked for
     */
    Path undivided() {
        if (part.isPresent()) {
            throw new DatasetException(path() + " does not exist; choose another file or folder.");
        }
        return whole;
    }

    /** That there is no such part. */
    DatasetException missing(Iterable<String> there) {
        return new DatasetException(Sentences.nameOf(whole) + " has no part " + part.orElse("") + "; its parts are "
                + String.join(", ", there) + ".");
    }
}

package org.lrpexplorer.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What exports left behind that were ended in the middle, by force or by a failure of the machine. */
final class AbandonedParts {

    private AbandonedParts() {}

    /** Removes them from a folder; what cannot be removed, such as another person's, stays. */
    static void clear(Path folder) {
        try {
            for (Path part : matching(folder, PartName.GLOB)) {
                clearIfAbandoned(part);
            }
        } catch (IOException e) {
            // Whether the folder may be written to is found out by who writes.
        }
    }

    private static void clearIfAbandoned(Path part) {
        try {
            List<Path> inside =
                    Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS) ? matching(part, "*.{npy,json}") : List.of();
            Instant changed = changed(part);
            for (Path file : inside) {
                Instant later = changed(file);
                changed = later.isAfter(changed) ? later : changed;
            }
            Instant last = changed;
            if (PartName.of(part).filter(name -> name.isAbandoned(last)).isPresent()) {
                for (Path file : inside) {
                    Files.delete(file);
                }
                Files.delete(part);
            }
        } catch (IOException e) {
            // Somebody else's, or just being removed.
        }
    }

    private static Instant changed(Path path) throws IOException {
        return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toInstant();
    }

    private static List<Path> matching(Path folder, String glob) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
            entries.forEach(found::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }
}

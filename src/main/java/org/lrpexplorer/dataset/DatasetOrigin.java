package org.lrpexplorer.dataset;

import java.nio.file.Path;
import java.util.List;
import org.lrpexplorer.files.OpenedFile;

/**
 * Where samples are from, and what is said of that.
 *
 * @param name for captions
 * @param source what was opened
 * @param kind what kind of file it is, in a few words
 * @param files what holds the samples, as it was opened, in their order
 * @param reading how that was understood, one sentence each
 * @param otherParts what could be opened instead
 */
record DatasetOrigin(
        String name, Path source, String kind, List<OpenedFile> files, List<String> reading, List<Path> otherParts) {
    /** Where samples are from whose files, or whose one file, are just being opened. */
    static DatasetOrigin opening(
            String name, Path source, String kind, List<Path> files, List<String> reading, List<Path> otherParts) {
        return new DatasetOrigin(
                name, source, kind, files.stream().map(OpenedFile::at).toList(), reading, otherParts);
    }

    /** Copies the lists. */
    DatasetOrigin {
        files = List.copyOf(files);
        reading = List.copyOf(reading);
        otherParts = List.copyOf(otherParts);
    }
}

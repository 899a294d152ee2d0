package org.lrpexplorer.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.lrpexplorer.text.Text;

/**
 * By what a file that was changed or replaced is told from what it was, without reading it. Its number in the file system is
 * none of it: that may be another once a drive is back.
 *
 * @param size in bytes
 * @param modified when its content last changed
 */
record FileStamp(long size, FileTime modified) {

    /** Of what stands at a path; empty if nothing can be told of it. */
    static Optional<FileStamp> of(Path path) {
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(new FileStamp(found.size(), found.lastModifiedTime()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** In words. */
    String text() {
        return Text.of("%d %s", size, modified);
    }
}

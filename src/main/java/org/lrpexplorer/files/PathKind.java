package org.lrpexplorer.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** What stands at a path, behind symbolic links: the one place that tells files from what only looks like them. */
public enum PathKind {
    /** Nothing, or nothing that may be looked at. */
    MISSING,
    /** A file, which has a size and an end. */
    FILE,
    /** A folder. */
    FOLDER,
    /** A pipe, which may never end or never begin, a socket or a device. */
    SPECIAL;

    /** Looks at a path without opening it. */
    public static PathKind of(Path path) {
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
            if (found.isRegularFile()) {
                return FILE;
            }
            return found.isDirectory() ? FOLDER : SPECIAL;
        } catch (IOException e) {
            return MISSING;
        }
    }

    /** Whether a file stands at a path. */
    public static boolean isFile(Path path) {
        return of(path) == FILE;
    }

    /** Whether something stands at a path that must be neither read nor replaced: a pipe, a socket or a device. */
    public static boolean isSpecial(Path path) {
        return of(path) == SPECIAL;
    }
}

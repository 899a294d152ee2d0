package org.lrpexplorer.dataset;

import java.nio.file.Path;

/** Short names of datasets for captions. */
final class Titles {
    private Titles() {}

    /** The name of a file's folder with the name of the set in it, unless one says it all. */
    static String of(Path file, String set) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        String folder = parent == null ? "" : Sentences.nameOf(parent);
        if (set.isEmpty()) {
            return folder;
        }
        return folder.isEmpty() || set.startsWith(folder) ? set : folder + " · " + set;
    }
}

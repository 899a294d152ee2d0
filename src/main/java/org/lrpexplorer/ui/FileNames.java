package org.lrpexplorer.ui;

import java.util.Locale;

/** Proposes names for files. */
final class FileNames {

    private FileNames() {}

    /** A description as a file's name without its suffix: small letters, digits, dots, dashes and underscores. */
    static String of(String description) {
        return description.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
    }
}

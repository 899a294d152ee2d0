package org.lrpexplorer.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.lrpexplorer.values.ExportPlace;
import org.lrpexplorer.values.ValueFormat;

/** Where values go that a person names in a dialog for files, which knows no folders. */
final class ValuePlaces {

    private static final String ARRAY = ".npy";

    private ValuePlaces() {}

    /** How names end in the dialog. */
    static String suffix(ValueFormat format) {
        return format.isFolder() ? ARRAY : format.suffix();
    }

    /**
     * The place that a name means: one that kept another format's ending ends as this format does, and a folder without an
     * ending.
     */
    static ExportPlace of(Path chosen, ValueFormat format) {
        String name = String.valueOf(chosen.getFileName());
        String small = name.toLowerCase(Locale.ROOT);
        String bare = Arrays.stream(ValueFormat.values())
                .map(ValuePlaces::suffix)
                .filter(small::endsWith)
                .findFirst()
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .orElse(name);
        return new ExportPlace(chosen.resolveSibling(bare + format.suffix()), format, false, true);
    }
}

package org.lrpexplorer.tensor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.bytedeco.javacpp.Loader;

/** The folder into which native libraries are unpacked when they are first used. */
public final class NativeCache {

    private static final String FOLDER = "org.bytedeco.javacpp.cachedir";
    private static final String WINDOW_FOLDER = "javafx.cachedir";

    private NativeCache() {}

    /**
     * Finds the folder; one that a person has named is for the window's libraries too.
     *
     * @return the folder
     * @throws UncheckedIOException if there is none: neither the home folder nor the temporary one may be written to
     */
    public static Path require() {
        String named = System.getProperty(FOLDER);
        if (named != null && System.getProperty(WINDOW_FOLDER) == null) {
            // A folder of its own: both lock the one they use.
            System.setProperty(WINDOW_FOLDER, Path.of(named, "openjfx").toString());
        }
        try {
            return Loader.getCacheDir().toPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

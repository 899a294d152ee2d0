package org.lrpexplorer.problem;

import java.nio.file.InvalidPathException;
import java.util.Optional;
import org.lrpexplorer.text.Text;

/** Failures that come from Java or the system, and not from this program, but can be told in one sentence. */
final class Foreseen {

    private static final String NO_CACHE = "Could not create the cache";

    private Foreseen() {}

    static Optional<String> sentence(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return Optional.of(
                    "There is not enough memory for this; close other programs or give Java more with -Xmx.");
        }
        if (failure instanceof InvalidPathException name) {
            return Optional.of(sentence(name));
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(NO_CACHE)) {
                return Optional.of(
                        "The libraries that compute cannot be unpacked, because neither the home folder nor the"
                                + " temporary one may be written to; name another folder with"
                                + " -Dorg.bytedeco.javacpp.cachedir=FOLDER.");
            }
        }
        return failure instanceof LinkageError
                ? Optional.of(
                        Text.of("The libraries that compute cannot be loaded on this machine; %s.", LogPlace.pointer()))
                : Optional.empty();
    }

    private static String sentence(InvalidPathException name) {
        // What Java says of letters that the encoding of file names lacks, which the locale decides.
        return name.getReason().startsWith("Malformed input")
                ? Text.of(
                        "The name '%s' has letters that cannot be used with these language settings; start with LC_ALL=C.UTF-8.",
                        shown(name))
                : Text.of("'%s' is not a valid file name (%s).", shown(name), name.getReason());
    }

    private static String shown(InvalidPathException name) {
        return name.getInput().replaceAll("\\p{Cntrl}", "?");
    }
}

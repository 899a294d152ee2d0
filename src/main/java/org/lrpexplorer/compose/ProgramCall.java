package org.lrpexplorer.compose;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;

/** How the program is called on a command line. */
final class ProgramCall {

    private static final List<String> BY_NAME = List.of("lrp-explorer");

    private ProgramCall() {}

    /** The words that call this very program, where it runs from its jar; otherwise its name. */
    static List<String> here() {
        CodeSource source = ProgramCall.class.getProtectionDomain().getCodeSource();
        if (source == null || !source.getLocation().getPath().endsWith(".jar")) {
            return BY_NAME;
        }
        try {
            return List.of("java", "-jar", Path.of(source.getLocation().toURI()).toString());
        } catch (URISyntaxException e) {
            return BY_NAME;
        }
    }
}

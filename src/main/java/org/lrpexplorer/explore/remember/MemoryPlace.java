package org.lrpexplorer.explore.remember;

import java.nio.file.Path;
import java.util.Optional;
import org.lrpexplorer.files.HomeSystem;
import org.lrpexplorer.files.UserFolder;

/** Where a person's own settings of the program are kept on this system. */
public final class MemoryPlace {

    /** The system property that names another folder. */
    public static final String PROPERTY = "lrp.config";

    private static final String FILE = "session.json";

    private MemoryPlace() {}

    /** The file on this system; empty where no folder can be named. */
    public static Optional<Path> here() {
        return file(System.getProperty(PROPERTY, ""), HomeSystem.here());
    }

    /** @param named the folder that counts before all others; blank for none */
    static Optional<Path> file(String named, HomeSystem system) {
        return UserFolder.CONFIG.on(system, named).map(folder -> folder.resolve(FILE));
    }
}

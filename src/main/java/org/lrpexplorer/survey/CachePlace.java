package org.lrpexplorer.survey;

import java.nio.file.Path;
import java.util.Optional;
import org.lrpexplorer.files.HomeSystem;
import org.lrpexplorer.files.UserFolder;

/** The folder for what the program can compute again, on this system. */
public final class CachePlace {

    /** The system property that names another folder. */
    public static final String PROPERTY = UserFolder.CACHE_PROPERTY;

    private static final String SURVEYS = "surveys";

    private CachePlace() {}

    /** The folder of surveys on this system; empty where none can be named. */
    public static Optional<Path> here() {
        return folder(System.getProperty(PROPERTY, ""), HomeSystem.here());
    }

    /** @param named the folder that counts before all others; blank for none */
    static Optional<Path> folder(String named, HomeSystem system) {
        return UserFolder.CACHE.on(system, named).map(cache -> cache.resolve(SURVEYS));
    }
}

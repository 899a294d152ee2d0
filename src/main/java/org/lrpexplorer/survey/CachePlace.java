package org.lrpexplorer.survey;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The folder for what the program can compute again, on this system. */
public final class CachePlace {

    /** The system property that names another folder. */
    public static final String PROPERTY = "lrp.cache";

    private static final String SURVEYS = "surveys";

    private CachePlace() {}

    /** The folder of surveys on this system; empty where none can be named. */
    public static Optional<Path> here() {
        return folder(
                System.getProperty(PROPERTY, ""),
                System.getenv(),
                System.getProperty("os.name"),
                System.getProperty("user.home", ""));
    }

    /**
     * The folder of surveys for a system.
     *
     * @param named the folder that counts before all others; blank for none
     * @param system the name of the operating system
     * @param home the person's home directory
     */
    static Optional<Path> folder(String named, Map<String, String> environment, String system, String home) {
        try {
            return Optional.of((named.isBlank() ? base(environment, system, home) : Path.of(named)).resolve(SURVEYS));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Path base(Map<String, String> environment, String system, String home) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows") && environment.containsKey("LOCALAPPDATA")) {
            return Path.of(environment.get("LOCALAPPDATA"), "LRP Explorer", "Cache");
        }
        if (os.startsWith("mac")) {
            return Path.of(home, "Library", "Caches", "LRP Explorer");
        }
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = Path.of(cache).isAbsolute() ? Path.of(cache) : Path.of(home, ".cache");
        return base.resolve("lrp-explorer");
    }
}

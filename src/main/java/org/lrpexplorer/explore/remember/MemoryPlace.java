package org.lrpexplorer.explore.remember;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a person's own settings of the program are kept on this system. */
public final class MemoryPlace {

    /** The system property that names another folder. */
    public static final String PROPERTY = "lrp.config";

    private static final String FILE = "session.json";

    private MemoryPlace() {}

    /** The file on this system; empty where no folder can be named. */
    public static Optional<Path> here() {
        return file(
                System.getProperty(PROPERTY, ""),
                System.getenv(),
                System.getProperty("os.name"),
                System.getProperty("user.home", ""));
    }

    /**
     * The file for a system.
     *
     * @param named the folder that counts before all others; blank for none
     * @param system the name of the operating system
     * @param home the person's home directory
     */
    static Optional<Path> file(String named, Map<String, String> environment, String system, String home) {
        try {
            return Optional.of((named.isBlank() ? folder(environment, system, home) : Path.of(named)).resolve(FILE));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Path folder(Map<String, String> environment, String system, String home) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows") && environment.containsKey("APPDATA")) {
            return Path.of(environment.get("APPDATA"), "LRP Explorer");
        }
        if (os.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "LRP Explorer");
        }
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path base = Path.of(config).isAbsolute() ? Path.of(config) : Path.of(home, ".config");
        return base.resolve("lrp-explorer");
    }
}

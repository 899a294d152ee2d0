package org.lrpexplorer.download;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where downloaded datasets are kept on this system. */
public final class DataPlace {

    /** The system property that names another folder. */
    public static final String PROPERTY = "lrp.data";

    private static final String DATASETS = "datasets";

    private DataPlace() {}

    /** The folder on this system, which need not exist; empty where none can be named. */
    public static Optional<Path> here() {
        return folder(
                System.getProperty(PROPERTY, ""),
                System.getenv(),
                System.getProperty("os.name"),
                System.getProperty("user.home", ""));
    }

    /**
     * The folder for a system.
     *
     * @param named the folder that counts before all others; blank for none
     * @param system the name of the operating system
     * @param home the person's home directory
     */
    static Optional<Path> folder(String named, Map<String, String> environment, String system, String home) {
        try {
            return Optional.of(named.isBlank() ? usual(environment, system, home) : Path.of(named));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Path usual(Map<String, String> environment, String system, String home) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows") && environment.containsKey("LOCALAPPDATA")) {
            return Path.of(environment.get("LOCALAPPDATA"), "LRP Explorer", DATASETS);
        }
        if (os.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "LRP Explorer", DATASETS);
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base = Path.of(data).isAbsolute() ? Path.of(data) : Path.of(home, ".local", "share");
        return base.resolve("lrp-explorer").resolve(DATASETS);
    }
}

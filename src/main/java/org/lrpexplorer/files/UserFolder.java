package org.lrpexplorer.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The program's folders in a person's home directory, where each system expects them: on Windows by its variables, on
 * macOS under Library, elsewhere as the XDG Base Directory Specification says.
 */
public enum UserFolder {
    /** What the person has chosen. */
    CONFIG("APPDATA", "", "Library/Application Support", "XDG_CONFIG_HOME", ".config"),

    /** What the person has had fetched, and would have to fetch again. */
    DATA("LOCALAPPDATA", "", "Library/Application Support", "XDG_DATA_HOME", ".local/share"),

    /** What is worth keeping from one run to the next, such as logs. */
    STATE("LOCALAPPDATA", "Logs", "Library/Logs", "XDG_STATE_HOME", ".local/state"),

    /** What can be computed again. */
    CACHE("LOCALAPPDATA", "Cache", "Library/Caches", "XDG_CACHE_HOME", ".cache");

    /** The system property that names another folder for what can be computed again. */
    public static final String CACHE_PROPERTY = "lrp.cache";

    private static final String TITLE = "LRP Explorer";

    private final String windows;
    private final String withinWindows;
    private final String mac;
    private final String variable;
    private final String usual;

    UserFolder(String windows, String withinWindows, String mac, String variable, String usual) {
        this.windows = windows;
        this.withinWindows = withinWindows;
        this.mac = mac;
        this.variable = variable;
        this.usual = usual;
    }

    /**
     * The folder on a system, which need not exist; empty where none can be named.
     *
     * @param named the folder that counts before all others; blank for none
     */
    public Optional<Path> on(HomeSystem system, String named) {
        try {
            return Optional.of(named.isBlank() ? on(system) : Path.of(named));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Path on(HomeSystem system) {
        String os = system.name().toLowerCase(Locale.ROOT);
        if (os.startsWith("windows") && system.environment().containsKey(windows)) {
            return Path.of(system.environment().get(windows), TITLE, withinWindows);
        }
        if (os.startsWith("mac")) {
            return Path.of(system.home(), mac, TITLE);
        }
        // Relative paths in these variables do not count, says the specification.
        Path stated = Path.of(system.environment().getOrDefault(variable, ""));
        Path base = stated.isAbsolute() ? stated : Path.of(system.home(), usual);
        return base.resolve("lrp-explorer");
    }
}

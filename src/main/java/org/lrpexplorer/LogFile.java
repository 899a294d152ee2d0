package org.lrpexplorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The log: a file under the user's state directory, so that the console stays quiet. */
final class LogFile {
    private static final int BYTES = 2_000_000;
    private static final int KEPT = 3;

    private LogFile() {}

    /**
     * Sends all logging to the file instead of the console. Where the file cannot be written, only severe messages
     * reach the console.
     */
    static void open(Map<String, String> environment) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.INFO);
        root.addHandler(handler(environment));
    }

    private static Handler handler(Map<String, String> environment) {
        try {
            Path directory = directory(environment, System.getProperty("os.name"), System.getProperty("user.home"));
            Files.createDirectories(directory);
            Handler file =
                    new FileHandler(directory.resolve("lrp-explorer-%g.log").toString(), BYTES, KEPT, true);
            file.setFormatter(new SimpleFormatter());
            return file;
        } catch (IOException | UncheckedIOException | SecurityException e) {
            Handler console = new ConsoleHandler();
            console.setLevel(Level.SEVERE);
            return console;
        }
    }

    /** The directory for the program's state on this system. */
    static Path directory(Map<String, String> environment, String system, String home) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows") && environment.containsKey("LOCALAPPDATA")) {
            return Path.of(environment.get("LOCALAPPDATA"), "LRP Explorer", "Logs");
        }
        if (os.startsWith("mac")) {
            return Path.of(home, "Library", "Logs", "LRP Explorer");
        }
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        Path base = Path.of(state).isAbsolute() ? Path.of(state) : Path.of(home, ".local", "state");
        return base.resolve("lrp-explorer");
    }
}

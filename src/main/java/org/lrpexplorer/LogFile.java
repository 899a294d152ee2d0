package org.lrpexplorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lrpexplorer.files.HomeSystem;
import org.lrpexplorer.files.UserFolder;
import org.lrpexplorer.problem.LogPlace;
import org.lrpexplorer.text.Text;

/**
 * The log: a file of this run alone, under the user's state directory or else among the temporary files, so that the
 * console stays quiet and runs at the same time do not disturb each other.
 */
final class LogFile {
    private static final int BYTES = 4_000_000;

    /** Logs of earlier runs that are kept. */
    private static final int KEPT = 9;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final Pattern NAME = Pattern.compile("lrp-explorer-[0-9]{8}-[0-9]{6}-([0-9]{1,18})\\.log(\\.lck)?");

    private LogFile() {}

    /**
     * Sends all logging to a file instead of the console, and says where that is ({@link LogPlace}). Where no file can
     * be written there is no log: what it holds is not for people.
     */
    static void open(HomeSystem system) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.INFO);
        System.clearProperty(LogPlace.PROPERTY);
        file(system, System.getProperty("java.io.tmpdir")).ifPresent(file -> send(root, file));
    }

    private static void send(Logger root, Path file) {
        try {
            // A percent sign begins what is filled in.
            Handler handler = new FileHandler(file.toString().replace("%", "%%"), BYTES, 1, true);
            handler.setFormatter(new SimpleFormatter());
            root.addHandler(handler);
            System.setProperty(LogPlace.PROPERTY, file.toString());
        } catch (IOException e) {
            // Nobody is promised a log.
        }
    }

    /** A new empty file for the log of this run; empty where none can be made. */
    static Optional<Path> file(HomeSystem system, String temporary) {
        Optional<Path> state = UserFolder.STATE.on(system, "");
        if (state.isEmpty()) {
            return temporaryFile(temporary);
        }
        try {
            return Optional.of(newFile(Files.createDirectories(state.get())));
        } catch (IOException | UncheckedIOException e) {
            return temporaryFile(temporary);
        }
    }

    private static Optional<Path> temporaryFile(String folder) {
        try {
            return Optional.of(newFile(Path.of(folder)));
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Path newFile(Path folder) throws IOException {
        clearOld(folder);
        Path file = folder.resolve(Text.of(
                "lrp-explorer-%s-%s.log",
                TIME.format(LocalDateTime.now(ZoneOffset.UTC)),
                Long.toString(ProcessHandle.current().pid())));
        // The folder for temporary files is everybody's.
        return Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)
                ? Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(file);
    }

    /** Removes logs of runs that have ended, but for the latest. */
    private static void clearOld(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> old = files.filter(LogFile::isOfEndedRun)
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .skip(KEPT)
                    .toList();
            for (Path file : old) {
                remove(file);
            }
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Another person's.
        }
    }

    private static boolean isOfEndedRun(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }
}

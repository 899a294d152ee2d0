package org.lrpexplorer.explore.remember;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.Destination;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.files.NotAFileException;
import org.lrpexplorer.files.SystemWords;
import org.lrpexplorer.text.Text;

/** The file in which one session leaves word for the next. A file that cannot be understood is said in the log alone. */
public final class Memory {

    private static final System.Logger LOG = System.getLogger(Memory.class.getName());
    private static final long LARGEST = 1L << 20;

    private final Optional<Path> file;
    private final Reading reading;

    /** Why what is in the file could not be read; it is not replaced then. */
    private Optional<String> unread = Optional.empty();

    /** How the file is read. */
    interface Reading {

        /** All that is in it. */
        byte[] bytes(Path file) throws IOException;
    }

    /** A memory in a file, which need not be there yet; without one nothing is remembered. */
    public Memory(Optional<Path> file) {
        this(file, InputFile::bytes);
    }

    Memory(Optional<Path> file, Reading reading) {
        this.file = file;
        this.reading = reading;
    }

    /** What was written last; nothing if there is no file, it cannot be understood, or the system does not read it. */
    public synchronized Remembered read() {
        return file.flatMap(this::read).orElseGet(Remembered::nothing);
    }

    private Optional<Remembered> read(Path from) {
        try {
            if (Files.size(from) > LARGEST) {
                return ignored(from, "it is too large");
            }
            Optional<Remembered> remembered = RememberedJson.read(reading.bytes(from));
            return remembered.isPresent() ? remembered : ignored(from, "it is of another version of the program");
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JsonProcessingException | NotAFileException | RuntimeException e) {
            return ignored(from, e.getMessage());
        } catch (IOException e) {
            unread = Optional.of(SystemWords.of(e));
            return ignored(from, e.getMessage());
        }
    }

    private static Optional<Remembered> ignored(Path file, String why) {
        LOG.log(System.Logger.Level.WARNING, Text.of("%s is not used: %s.", file, why));
        return Optional.empty();
    }

    /**
     * Replaces what was written last, unless it could not be read for a reason that may pass, such as a network drive that
     * does not answer: then it is kept for a start at which it can be.
     *
     * @return why that is impossible, in a sentence; empty if it was written, or nothing is to be remembered
     */
    public synchronized Optional<String> write(Remembered remembered) {
        if (unread.isPresent()) {
            return unread.map(why -> Text.of(
                    "Nothing is kept for the next start, because what the last one left in %s could not be read (%s) and is"
                            + " not to be lost; start again once it can be.",
                    file.orElseThrow(), why));
        }
        return file.map(Path::toAbsolutePath).flatMap(target -> write(target, remembered));
    }

    private static Optional<String> write(Path target, Remembered remembered) {
        Path at = target.getParent();
        try {
            Destination.folder(at);
            at = target;
            AtomicFile.write(target, RememberedJson.write(remembered));
            return Optional.empty();
        } catch (IOException e) {
            String why = Text.of("%s %s", at, e.getMessage());
            LOG.log(System.Logger.Level.WARNING, Text.of("%s.", why));
            return Optional.of(
                    Text.of("Nothing is kept for the next start: %s (-D%s=… names it).", why, MemoryPlace.PROPERTY));
        }
    }
}

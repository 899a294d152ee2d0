package org.lrpexplorer.explore.remember;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.Destination;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.text.Text;

/** The file in which one session leaves word for the next. A file that cannot be understood is said in the log alone. */
public final class Memory {

    private static final System.Logger LOG = System.getLogger(Memory.class.getName());
    private static final long LARGEST = 1L << 20;

    private final Optional<Path> file;

    /** A memory in a file, which need not be there yet; without one nothing is remembered. */
    public Memory(Optional<Path> file) {
        this.file = file;
    }

    /** What was written last; nothing if there is no file or it cannot be understood. */
    public Remembered read() {
        return file.filter(Files::exists).flatMap(Memory::read).orElseGet(Remembered::nothing);
    }

    private static Optional<Remembered> read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return ignored(file, "it is too large");
            }
            Optional<Remembered> remembered = RememberedJson.read(InputFile.bytes(file));
            return remembered.isPresent() ? remembered : ignored(file, "it is of another version of the program");
        } catch (IOException | RuntimeException e) {
            return ignored(file, e.getMessage());
        }
    }

    private static Optional<Remembered> ignored(Path file, String why) {
        LOG.log(System.Logger.Level.WARNING, Text.of("%s is not used: %s.", file, why));
        return Optional.empty();
    }

    /**
     * Replaces what was written last.
     *
     * @return why that is impossible, in a sentence; empty if it was written, or nothing is to be remembered
     */
    public synchronized Optional<String> write(Remembered remembered) {
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

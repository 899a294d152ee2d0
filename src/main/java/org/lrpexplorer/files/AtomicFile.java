package org.lrpexplorer.files;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Replaces a file as a whole: whoever opens it meanwhile sees the old content or the new, never a part. The one way in
 * which the program writes files.
 *
 * <p>A symbolic link stays and what it leads to is replaced; a file that is replaced keeps its permissions and, where
 * the system allows it, its owner and group. What exports that were ended by force left in the folder is removed.
 */
public final class AtomicFile {

    private static final int BUFFER = 1 << 16;

    private AtomicFile() {}

    /** What a file is to hold, written piece by piece. */
    @FunctionalInterface
    public interface Content {

        /** Writes everything; the stream is buffered, and it does not matter whether it is closed. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Replaces a file by these bytes.
     *
     * @throws UnwritableException if that fails; the old file is then still there
     */
    public static void write(Path file, byte[] content) throws UnwritableException {
        write(file, out -> out.write(content));
    }

    /**
     * Replaces a file by what is written piece by piece.
     *
     * @throws UnwritableException if that fails; the old file is then still there
     */
    public static void write(Path file, Content content) throws UnwritableException {
        Path target = Destination.required(file);
        AbandonedParts.clear(target.getParent());
        replace(target, content);
        keepName(target.getParent());
    }

    /**
     * As {@link #write(Path, Content)}, of a target that was looked at, in a folder that was cleared. A failure of power
     * may cost the file its name, but never leaves a part under it.
     */
    static void replace(Path target, Content content) throws UnwritableException {
        Path part = PartName.beside(target);
        Access access = Access.of(target);
        try {
            try {
                access.create(part);
                fill(part, content);
                access.applyTo(part);
                move(part, target);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw UnwritableException.of(e);
        }
    }

    /** The bytes are on the disk before the file gets its name: not even a power failure leaves a name without them. */
    private static void fill(Path part, Content content) throws IOException {
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER)) {
            content.writeTo(new KeptOpen(out));
            out.flush();
            file.force(true);
        }
    }

    /** Archives and compressors close what they write to, but a closed file cannot be brought to the disk any more. */
    private static final class KeptOpen extends FilterOutputStream {

        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Writes the folder's list of names to the disk, where the system lets folders be opened for that. */
    private static void keepName(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // Windows does not; the file is complete under its name all the same.
        }
    }
}

package org.lrpexplorer.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Replaces a file as a whole: whoever opens it meanwhile sees the old content or the new, never a part. */
public final class AtomicFile {

    private AtomicFile() {}

    /** What a file is to hold, written piece by piece. */
    @FunctionalInterface
    public interface Content {

        /** Writes everything; the stream is buffered and closed by whoever gave it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Replaces a file by these bytes.
     *
     * @throws IOException if that fails; the old file is then still there
     */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content));
    }

    /**
     * Replaces a file by what is written piece by piece.
     *
     * @throws IOException if that fails; the old file is then still there
     */
    public static void write(Path file, Content content) throws IOException {
        Path target = Destination.behindLinks(file);
        if (Destination.isSpecial(target)) {
            throw new IOException(file + " is a device or pipe");
        }
        Path temporary = unfinished(target);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
                content.writeTo(out);
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** A name beside the target, on the same file system, that nobody else uses. */
    static Path unfinished(Path target) {
        return target.resolveSibling(".%s.%s.part".formatted(target.getFileName(), UUID.randomUUID()));
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

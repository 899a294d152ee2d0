package org.lrpexplorer.files;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Bytes that had to be unpacked to be read from any place: in memory where they are few, or else in a file of their own among
 * the system's temporary ones, which is removed when they are closed.
 */
public final class UnpackedBytes implements ByteSource {

    private static final int CHUNK = 1 << 16;

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path file;
    private final ByteSource bytes;

    private UnpackedBytes(Path file) throws IOException {
        this.file = file;
        this.bytes = new FileBytes(file);
    }

    /**
     * Unpacks so many bytes.
     *
     * @param packed at its end after them
     * @param size how many
     * @param most how many may be in memory
     * @throws EOFException if there are fewer
     * @throws UnwritableException if the disk has no room for them; the message begins after the name of what is written
     */
    public static ByteSource of(InputStream packed, long size, long most) throws IOException {
        if (size <= Math.min(most, Integer.MAX_VALUE - 64L)) {
            byte[] all = packed.readNBytes((int) size);
            if (all.length < size) {
                throw new EOFException();
            }
            return new MemoryBytes(all);
        }
        Path file = temporary();
        try {
            FreeSpace.require(file.getParent(), size);
            fill(file, packed, size);
            return new UnpackedBytes(file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /**
     * An empty file among the system's temporary ones, named so that a later run knows whether its process is still there: what
     * a program that was ended by force left is removed here.
     */
    private static Path temporary() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        AbandonedParts.clear(folder);
        Path file = PartName.beside(folder.resolve("unpacked"));
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? Files.createFile(file, OWNER_ALONE) : Files.createFile(file);
    }

    private static void fill(Path file, InputStream packed, long size) throws IOException {
        // Removed even when nobody closes it before the program ends.
        file.toFile().deleteOnExit();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), CHUNK)) {
            long left = size;
            while (left > 0) {
                byte[] part = packed.readNBytes((int) Math.min(CHUNK, left));
                if (part.length == 0) {
                    throw new EOFException();
                }
                out.write(part);
                left -= part.length;
            }
        }
    }

    @Override
    public long size() {
        return bytes.size();
    }

    @Override
    public byte[] read(long offset, int length) throws IOException {
        return bytes.read(offset, length);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
        Files.deleteIfExists(file);
    }
}

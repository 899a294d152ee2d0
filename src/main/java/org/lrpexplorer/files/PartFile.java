package org.lrpexplorer.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that arrives piece by piece under a name of its own, {@code NAME.part}, which stays when the work is interrupted so
 * that it can be gone on with; it gets its name once it is whole. Nobody else can write it meanwhile.
 */
public final class PartFile implements Closeable {

    private final Path target;
    private final Path part;
    private final FileChannel channel;

    private PartFile(Path target, Path part, FileChannel channel) {
        this.target = target;
        this.part = part;
        this.channel = channel;
    }

    /**
     * Opens the part of a file, new or as far as it had come; makes the folder if there is none.
     *
     * @throws UnwritableException if nothing can be written there, or somebody else is just writing it
     */
    public static PartFile of(Path file) throws UnwritableException {
        Path target = file.toAbsolutePath().normalize();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(target.getParent());
            InputFile.require(part);
            FileChannel channel = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new UnwritableException("is being written by another run; wait for it");
            }
            return new PartFile(target, part, channel);
        } catch (IOException e) {
            throw UnwritableException.of(e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) { // the same program
            return false;
        }
    }

    /** How much has arrived. */
    public long size() throws IOException {
        return channel.size();
    }

    /** The file as far as it has come, from its beginning, until more is added; closing the stream closes this, too. */
    public InputStream read() throws IOException {
        channel.position(0);
        return Channels.newInputStream(channel);
    }

    /**
     * Adds a piece.
     *
     * @throws UnwritableException if the disk does not take it
     */
    public void add(ByteBuffer piece) throws UnwritableException {
        try {
            channel.position(channel.size());
            while (piece.hasRemaining()) {
                channel.write(piece);
            }
        } catch (IOException e) {
            throw UnwritableException.of(e);
        }
    }

    /** Begins anew. */
    public void clear() throws IOException {
        channel.truncate(0);
        channel.position(0);
    }

    /**
     * Gives the file its name, in place of an older one; nothing can be added any more.
     *
     * @throws UnwritableException if that fails
     */
    public void complete() throws UnwritableException {
        try {
            channel.force(true);
            channel.close();
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw UnwritableException.of(e);
        }
    }

    /** Removes what has arrived. */
    public void remove() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

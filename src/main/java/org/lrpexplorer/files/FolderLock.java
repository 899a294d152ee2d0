package org.lrpexplorer.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps other runs out of a folder whose files belong together, until it is closed or the program ends. */
public final class FolderLock implements Closeable {

    private static final String NAME = ".lrp-explorer.lock";

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Locks a folder.
     *
     * @throws UnwritableException if another run has it, or nothing can be written there
     */
    public static FolderLock of(Path folder) throws UnwritableException {
        Path file = folder.resolve(NAME);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                SoleWriter.lock(channel);
                if (Files.notExists(file)) { // Whoever had it removed the folder meanwhile.
                    throw new UnwritableException("is just being removed by another run; try again");
                }
                return new FolderLock(file, channel);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw UnwritableException.of(e);
        }
    }

    /** Whether a file is the lock itself, which holds nothing. */
    public static boolean isLock(Path file) {
        return file.endsWith(NAME);
    }

    /** Lets others have the folder, in which nothing is left of the lock. */
    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            channel.close();
        }
    }
}

package org.lrpexplorer.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * The bytes of a file that stays open. Not a {@code FileChannel}: interrupting a thread that reads from one closes it
 * for everybody, and computations here are interrupted all the time.
 */
public final class FileBytes implements ByteSource {
    private final RandomAccessFile file;
    private final long size;

    /**
     * Opens a file.
     *
     * @throws NotAFileException if a folder, a pipe or a device stands there
     */
    public FileBytes(Path path) throws IOException {
        InputFile.require(path);
        file = new RandomAccessFile(path.toFile(), "r");
        size = file.length();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public synchronized byte[] read(long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(offset);
        file.readFully(bytes);
        return bytes;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

package org.lrpexplorer.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;

/** Keeps other runs from writing a file that grows. */
final class SoleWriter {

    private SoleWriter() {}

    /**
     * Locks a file until it is closed; where the system has no locks it is on the person not to write twice.
     *
     * @throws UnwritableException if another run, or another part of this one, is writing it
     */
    static void lock(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            if (lock != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // The same program.
        }
        throw new UnwritableException("is being written by another run; wait for it or name another file");
    }
}

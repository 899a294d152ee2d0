package org.lrpexplorer.files;

import java.nio.file.Path;

/**
 * A folder into which many files are written one after the other. What exports that were ended by force left there is
 * removed once, at the beginning: to look for it takes the longer the more files there are.
 */
public final class OutputFolder {

    private final Path folder;

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens a folder, which is made if there is none.
     *
     * @throws UnwritableException if that is impossible; the message begins after the folder's name
     */
    public static OutputFolder open(Path folder) throws UnwritableException {
        Path made = Destination.folder(folder);
        AbandonedParts.clear(made);
        return new OutputFolder(made);
    }

    /** Where a file of this name is. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Whether there is a file of this name. */
    public boolean has(String name) {
        return PathKind.isFile(file(name));
    }

    /**
     * Writes a file as a whole, replacing an older one.
     *
     * @throws UnwritableException if that fails; the message begins after the file's name
     */
    public void write(String name, AtomicFile.Content content) throws UnwritableException {
        AtomicFile.replace(Destination.required(file(name)), content);
    }
}

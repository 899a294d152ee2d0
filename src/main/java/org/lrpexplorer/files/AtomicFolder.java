package org.lrpexplorer.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes folders of files that are there as a whole or not at all. */
public final class AtomicFolder {

    private AtomicFolder() {}

    /**
     * Makes a folder with these files, replacing an older one that holds nothing but files.
     *
     * @param files what each is to hold, by its name
     * @throws UnwritableException if that fails; the old folder is then still there
     */
    public static void write(Path folder, Map<String, AtomicFile.Content> files) throws UnwritableException {
        Path target = folder.toAbsolutePath().normalize();
        Destination.required(target.resolveSibling(PartName.beside(target).getFileName()));
        AbandonedParts.clear(target.getParent());
        Path part = PartName.beside(target);
        try {
            try {
                Files.createDirectory(part);
                for (Map.Entry<String, AtomicFile.Content> file : files.entrySet()) {
                    try (OutputStream out =
                            new BufferedOutputStream(Files.newOutputStream(part.resolve(file.getKey())))) {
                        file.getValue().writeTo(out);
                    }
                }
                remove(target);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                remove(part);
            }
        } catch (IOException e) {
            throw UnwritableException.of(e);
        }
    }

    /**
     * Removes a folder that holds nothing but files, or a file; nothing if there is neither.
     *
     * @throws UnwritableException if something in it cannot be removed
     */
    public static void remove(Path folder) throws UnwritableException {
        try {
            if (PathKind.of(folder) == PathKind.FOLDER) {
                for (Path file : files(folder)) {
                    Files.delete(file);
                }
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UnwritableException("cannot be removed (" + SystemWords.of(e) + "); remove it yourself");
        }
    }

    /**
     * What is in a folder, by name; nothing if there is no folder.
     *
     * @throws UnwritableException if it cannot be looked into
     */
    public static List<Path> files(Path folder) throws UnwritableException {
        if (PathKind.of(folder) != PathKind.FOLDER) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return new ArrayList<>(inside.sorted().toList());
        } catch (IOException e) {
            throw UnwritableException.of(e);
        }
    }
}

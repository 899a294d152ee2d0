package org.lrpexplorer.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Files that are read together.
 *
 * @param files the content of each by its name, the one that is opened first
 */
record FileSet(Map<String, byte[]> files) {

    FileSet {
        files = new LinkedHashMap<>(files);
    }

    static FileSet of(String name, byte[] content) {
        return new FileSet(Map.of(name, content));
    }

    static FileSet of(Path file) {
        return of(file.getFileName().toString(), bytes(file));
    }

    /** The same with one more file, which is read along. */
    FileSet and(String name, byte[] content) {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        all.put(name, content);
        return new FileSet(all);
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of the file that is opened. */
    String first() {
        return files.keySet().iterator().next();
    }

    /** The same with one file damaged, mostly the first. */
    FileSet damaged(Random random, FileSet other) {
        List<String> names = new ArrayList<>(files.keySet());
        String name = names.get(random.nextInt(3) > 0 ? 0 : random.nextInt(names.size()));
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        byte[] foreign = other.files.values().iterator().next();
        all.put(name, new FormatDamage(random).of(name, files.get(name), foreign));
        return new FileSet(all);
    }

    /** Writes the files and gives back the one that is opened. */
    Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            return folder.resolve(first());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

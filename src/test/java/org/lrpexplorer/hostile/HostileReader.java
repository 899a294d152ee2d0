package org.lrpexplorer.hostile;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Something that reads files of people.
 *
 * @param name what it is called here
 * @param share how many of a thousand damaged files are for it: fewer where reading takes long
 * @param writes whether reading may change the file's folder, as what is taken up again does
 * @param samples sound files of it
 * @param reading reads the first file of a folder, and what belongs to it
 */
record HostileReader(String name, int share, boolean writes, List<FileSet> samples, Reading reading) {

    /** Reads a file as the program does. */
    @FunctionalInterface
    interface Reading {
        Object read(Path file) throws Exception;
    }

    HostileReader {
        samples = List.copyOf(samples);
    }

    static HostileReader of(String name, int share, List<FileSet> samples, Reading reading) {
        return new HostileReader(name, share, false, samples, reading);
    }

    /** Files that are damaged, the same for the same seed. */
    FileSet damaged(long seed) {
        Random random = new Random(seed * 1_000_003 + name.hashCode());
        FileSet sound = samples.get(random.nextInt(samples.size()));
        return sound.damaged(random, samples.get(random.nextInt(samples.size())));
    }
}

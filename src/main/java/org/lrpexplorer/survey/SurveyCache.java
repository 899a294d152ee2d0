package org.lrpexplorer.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lrpexplorer.files.ChunkFile;
import org.lrpexplorer.files.OutputFolder;
import org.lrpexplorer.files.Sha256;
import org.lrpexplorer.files.UnwritableException;

/**
 * What surveys have found out, in files of one folder that together take a bounded number of bytes: those that were not used
 * for the longest time go first. It is a help and no more: where nothing can be kept surveys work all the same. Any thread may
 * use it.
 */
public final class SurveyCache {

    /** As much as the findings of some million samples take. */
    private static final long MOST_BYTES = 256L << 20;

    private static final String SUFFIX = ".survey";

    private final Optional<Path> folder;
    private final long mostBytes;
    private final Map<Path, ChunkFile> inUse = new HashMap<>();

    /**
     * A cache in a folder, which is made when there is something to keep.
     *
     * @param folder empty for one that keeps nothing
     * @param mostBytes how much the files may take
     */
    public SurveyCache(Optional<Path> folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /** The person's own. */
    public static SurveyCache here() {
        return new SurveyCache(CachePlace.here(), MOST_BYTES);
    }

    /** One that keeps nothing. */
    public static SurveyCache none() {
        return new SurveyCache(Optional.empty(), 0);
    }

    /**
     * Opens the file of a key, empty or with what an earlier run left.
     *
     * @param key all that the findings depend on, in words
     */
    synchronized <T> KeptFindings<T> open(String key, FindingCodec<T> codec) {
        if (folder.isEmpty()) {
            return KeptFindings.nowhere();
        }
        try {
            Path file = OutputFolder.open(folder.get())
                    .file(Sha256.of(key).substring(0, 32) + SUFFIX)
                    .toAbsolutePath();
            ChunkFile chunks = ChunkFile.open(file, key);
            inUse.put(file, chunks);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            trim();
            return new KeptFindings<>(chunks, codec, () -> forget(file));
        } catch (IOException e) {
            // Another run has it, or the disk is full: what is found out is not kept this time.
            return KeptFindings.nowhere();
        }
    }

    private synchronized void forget(Path file) {
        inUse.remove(file);
        trim();
    }

    /** Removes what was not used for the longest time until the rest takes no more than it may. */
    private void trim() {
        List<Kept> all = files();
        long bytes = all.stream().mapToLong(Kept::bytes).sum();
        for (Kept each : all) {
            if (bytes > mostBytes && !inUse.containsKey(each.file) && removed(each.file)) {
                bytes -= each.bytes;
            }
        }
    }

    /** How many bytes the files take. */
    public synchronized long bytes() {
        return files().stream().mapToLong(Kept::bytes).sum();
    }

    /**
     * Removes all that is kept; of files that are in use, what they hold.
     *
     * @return how many bytes became free
     */
    public synchronized long clear() {
        long freed = 0;
        for (Kept each : files()) {
            freed += inUse.containsKey(each.file) ? cleared(inUse.get(each.file)) : removed(each.file) ? each.bytes : 0;
        }
        return freed;
    }

    private static long cleared(ChunkFile file) {
        try {
            return file.clear();
        } catch (UnwritableException e) {
            return 0;
        }
    }

    private static boolean removed(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            return false; // In use by another run, where the system holds on to such files.
        }
    }

    private record Kept(Path file, long bytes, FileTime used) {}

    /** All files, those that were not used for the longest time first. */
    private List<Kept> files() {
        List<Kept> all = new ArrayList<>();
        Path place = folder.orElse(Path.of("")).toAbsolutePath();
        if (folder.isEmpty() || !Files.isDirectory(place)) {
            return all;
        }
        try (Stream<Path> entries = Files.list(place)) {
            for (Path file :
                    entries.filter(each -> each.toString().endsWith(SUFFIX)).toList()) {
                all.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        } catch (IOException | UncheckedIOException e) {
            return all; // Another run is removing some of them.
        }
        all.sort(Comparator.comparing(Kept::used));
        return all;
    }
}

package org.lrpexplorer.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is in a file, reading it gives a value or a sentence, soon, in bounded memory, and touches nothing else. {@code
 * -Dfuzz.count=100000} tries as many damaged files in all, {@code -Dfuzz.seed=…} others, {@code -Dfuzz.reader=…} those of one
 * reader; what is read wrongly is kept in {@code target/hostile}, and counts are written there.
 */
class HostileReadersTest {

    private static final int COUNT = Integer.getInteger("fuzz.count", 1200);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final String ONLY = System.getProperty("fuzz.reader", "");
    private static final int MOST_KEPT = 20;
    private static final Path KEPT = Path.of("target", "hostile");

    /** Thousands of damaged files are thousands of lines, with all that is in the files. */
    private static final Logger LOG = Logger.getLogger("");

    @TempDir
    private Path folder;

    @BeforeAll
    static void beQuiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void restoreTheLog() {
        LOG.setLevel(Level.INFO);
    }

    @Test
    void damagedFilesGiveValuesOrSentences() throws IOException {
        List<HostileReader> readers = new HostileReaders(folder.resolve("scratch")).all();
        assertThat(ReaderInventory.READERS.values())
                .filteredOn(name -> !name.equals(ReaderInventory.NOTHING_TO_UNDERSTAND))
                .isSubsetOf(readers.stream().map(HostileReader::name).toList());
        int shares = readers.stream().mapToInt(HostileReader::share).sum();
        Files.createDirectories(KEPT);
        Path counts = Files.writeString(KEPT.resolve("counts.csv"), "reader,files,faults,longest ms,seconds\n");
        List<String> faults = new ArrayList<>();
        for (HostileReader reader : readers) {
            if (ONLY.isEmpty() || reader.name().equals(ONLY)) {
                int share = ONLY.isEmpty() ? Math.max(1, (int) ((long) COUNT * reader.share() / shares)) : COUNT;
                faults.addAll(tried(reader, share, counts));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void soundFilesAreRead() throws IOException {
        List<String> unread = new ArrayList<>();
        for (HostileReader reader : new HostileReaders(folder.resolve("scratch")).all()) {
            int number = 0;
            for (FileSet sound : reader.samples()) {
                Path file = sound.write(folder.resolve(reader.name() + number++));
                try {
                    reader.reading().read(file);
                } catch (Exception e) {
                    unread.add(reader.name() + ", " + sound.first() + ": " + e);
                }
            }
        }
        assertThat(unread).isEmpty();
    }

    private List<String> tried(HostileReader reader, int count, Path counts) throws IOException {
        List<String> faults = new ArrayList<>();
        long start = System.nanoTime();
        Path root = Files.createDirectories(folder.resolve("trial " + reader.name()));
        long worst;
        int found = 0;
        try (HostileTrial trial = new HostileTrial(root)) {
            for (int i = 0; i < count; i++) {
                long seed = SEED * 1_000_000_007L + i;
                FileSet damaged = reader.damaged(seed);
                Optional<String> fault = trial.fault(reader, damaged);
                if (fault.isPresent() && found++ < MOST_KEPT) {
                    Path kept = KEPT.resolve(reader.name().replace(' ', '-') + "-" + seed);
                    damaged.write(kept);
                    Files.write(
                            kept.resolveSibling(kept.getFileName() + ".txt"),
                            fault.get().getBytes(StandardCharsets.UTF_8));
                    faults.add(reader.name() + " " + seed + ": " + fault.get());
                }
            }
            worst = trial.worst();
        }
        Files.writeString(
                counts,
                "%s,%d,%d,%d,%d%n"
                        .formatted(
                                reader.name(),
                                count,
                                found,
                                TimeUnit.NANOSECONDS.toMillis(worst),
                                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)),
                StandardOpenOption.APPEND);
        assertThat(openBelow(root))
                .as("files of " + reader.name() + " that stay open")
                .isEmpty();
        return faults;
    }

    /** What this process has open below a folder; nothing where the system does not say. */
    private static List<String> openBelow(Path folder) throws IOException {
        Path open = Path.of("/proc/self/fd");
        if (Files.notExists(open)) {
            return List.of();
        }
        List<String> below = new ArrayList<>();
        try (Stream<Path> files = Files.list(open)) {
            for (Path file : files.toList()) {
                String target = Files.readSymbolicLink(file).toString();
                if (target.startsWith(folder.toString())) {
                    below.add(target);
                }
            }
        } catch (NoSuchFileException e) {
            return below; // closed while it was looked at
        }
        return below;
    }
}

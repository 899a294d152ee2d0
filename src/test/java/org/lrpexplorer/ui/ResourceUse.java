package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a program takes of its machine.
 *
 * @param heap bytes of objects that are used and cannot be given back
 * @param soft bytes of objects that Java gives back where memory gets short, rather than fail: those behind soft references
 * @param resident bytes of memory of the whole process, native parts included; 0 where the system does not say
 * @param threads how many are alive
 * @param files how many are open; 0 where the system does not say
 */
record ResourceUse(long heap, long soft, long resident, int threads, long files) {

    private static final Path PROCESS = Path.of("/proc/self");
    private static final long KIB = 1024;

    /**
     * Of this process, after what is not used any more was collected. What is held softly is told apart, or it would be taken
     * for a leak: JavaFX's renderer keeps every image that it ever painted an effect, a half transparent pane or the inside of
     * a scroll pane into, behind soft references ({@code com.sun.scenario.effect.impl.ImagePool}), and looks at all of them
     * whenever it needs one. None is ever unused for long, so that no collection but one for want of memory takes them. They
     * become more for as long as panes are shown in new sizes.
     */
    static ResourceUse now() {
        System.gc();
        System.gc();
        long both = usedAfterCollection();
        giveBackWhatIsHeldSoftly();
        long heap = usedAfterCollection();
        return new ResourceUse(
                heap,
                Math.max(0, both - heap),
                residentBytes(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                openFiles());
    }

    /** Asks for more than there is, which Java refuses only after it has given back everything held softly. */
    private static void giveBackWhatIsHeldSoftly() {
        try {
            long[] never = new long[Integer.MAX_VALUE - 8];
            throw new AssertionError("a heap of more than 16 GiB, of which one array took " + never.length * 8L);
        } catch (OutOfMemoryError expected) {
            assertThat(expected).hasMessageContaining("heap");
        }
    }

    /** What the last collection left, whatever other threads have made since. */
    private static long usedAfterCollection() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }

    private static long residentBytes() {
        try (Stream<String> lines = Files.lines(PROCESS.resolve("status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static long openFiles() {
        try (Stream<Path> files = Files.list(PROCESS.resolve("fd"))) {
            return files.count();
        } catch (IOException e) {
            return 0;
        }
    }
}

package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What a program takes of its machine.
 *
 * @param heap bytes of objects that are used and cannot be given back
 * @param soft bytes of objects that Java gives back where memory gets short, rather than fail: those behind soft references
 * @param outside bytes of memory that the process has outside of Java's heap; 0 where the system does not say
 * @param threads how many are alive
 * @param files how many are open; 0 where the system does not say
 */
record ResourceUse(long heap, long soft, long outside, int threads, long files) {

    private static final Path PROCESS = Path.of("/proc/self");
    private static final Pattern MAPPING = Pattern.compile("([0-9a-f]+)-[0-9a-f]+ ");
    private static final long END_OF_SHORT_POINTERS = 32L << 30;
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
        giveBackWhatIsFree();
        return new ResourceUse(
                heap,
                Math.max(0, both - heap),
                outsideBytes(),
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

    /**
     * Has the C library give back what was freed: it keeps that in arenas, of which every thread may get one, 480 of 980 MiB after
     * 6,000 interactions. Only on Linux; elsewhere, and where Java does not know the command, it stays counted.
     */
    private static void giveBackWhatIsFree() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "systemTrimNativeHeap",
                            new Object[0],
                            new String[0]);
        } catch (JMException e) {
            return; // no such command
        }
    }

    /** What the last collection left, whatever other threads have made since. */
    private static long usedAfterCollection() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }

    /**
     * Of mappings beyond the first 32 GiB, below which lies the heap, where Java's short pointers reach. How much of the heap is
     * in memory says nothing of a leak: it is what was free at some time and not given back to the system yet, 2.7 of 3 GiB
     * with 110 MiB of objects, and half of that after another collection.
     */
    private static long outsideBytes() {
        long bytes = 0;
        boolean outside = false;
        try {
            for (String line : Files.readAllLines(PROCESS.resolve("smaps"))) {
                Matcher mapping = MAPPING.matcher(line);
                if (mapping.lookingAt()) {
                    outside = Long.parseUnsignedLong(mapping.group(1), 16) >= END_OF_SHORT_POINTERS;
                } else if (outside && line.startsWith("Rss:")) {
                    bytes += Long.parseLong(line.replaceAll("\\D", "")) * KIB;
                }
            }
            return bytes;
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

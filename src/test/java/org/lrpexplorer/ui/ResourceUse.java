package org.lrpexplorer.ui;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a program takes of its machine.
 *
 * @param heap bytes of objects that are still used
 * @param resident bytes of memory of the whole process, native parts included; 0 where the system does not say
 * @param threads how many are alive
 * @param files how many are open; 0 where the system does not say
 */
record ResourceUse(long heap, long resident, int threads, long files) {

    private static final Path PROCESS = Path.of("/proc/self");
    private static final long KIB = 1024;

    /** Of this process, after what is not used any more was collected. */
    static ResourceUse now() {
        System.gc();
        System.gc();
        return new ResourceUse(
                usedAfterCollection(),
                residentBytes(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                openFiles());
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

package org.lrpexplorer.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.lrpexplorer.text.Text;

/**
 * The memory of this process, in bytes; known on Linux only.
 *
 * @param resident what is in physical memory: heap, native arrays, code, mapped files, everything
 * @param anonymous the part of it that no file backs, so that the kernel cannot drop and reread it
 * @param heapCommitted what the Java heap occupies
 * @param heapUsed what live objects on the Java heap occupy
 */
record ProcessMemory(long resident, long anonymous, long heapCommitted, long heapUsed) {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int KIBI = 1024;
    private static final double MEBI = 1 << 20;

    /** Collects garbage, then looks. */
    static ProcessMemory afterCollection() throws InterruptedException {
        // The first collection finds the native arrays that nobody holds; their memory is freed by another thread.
        for (int i = 0; i < 3; i++) {
            ManagementFactory.getMemoryMXBean().gc();
            Thread.sleep(100);
        }
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new ProcessMemory(status("VmRSS"), status("RssAnon"), heap.getCommitted(), heap.getUsed());
    }

    /** The most that was ever resident. */
    static long peakResident() {
        return status("VmHWM");
    }

    private static long status(String field) {
        try (Stream<String> lines = Files.lines(STATUS)) {
            String line =
                    lines.filter(l -> l.startsWith(field + ":")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) * KIBI;
        } catch (IOException e) {
            throw new UncheckedIOException("Memory is measured on Linux only: " + STATUS + " cannot be read.", e);
        }
    }

    /** Without the Java heap: native arrays, code, mapped files. */
    long outsideHeap() {
        return resident - heapCommitted;
    }

    @Override
    public String toString() {
        return Text.of(
                "resident %.0f MiB, of it anonymous %.0f, heap %.0f, live objects %.0f",
                resident / MEBI, anonymous / MEBI, heapCommitted / MEBI, heapUsed / MEBI);
    }
}

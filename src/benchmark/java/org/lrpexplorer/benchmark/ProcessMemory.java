package org.lrpexplorer.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.Pointer;

/**
 * The memory of this process after garbage collection.
 *
 * @param resident bytes in physical memory: heap, native arrays, code, everything
 * @param heapUsed bytes of live objects on the Java heap
 * @param nativeArrays bytes that native arrays hold, as far as JavaCPP counts them
 */
record ProcessMemory(long resident, long heapUsed, long nativeArrays) {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int KIBI = 1024;

    /** Collects garbage, then looks. */
    static ProcessMemory afterCollection() throws InterruptedException {
        // The first collection finds the native arrays that nobody holds; their memory is freed by another thread.
        for (int i = 0; i < 3; i++) {
            ManagementFactory.getMemoryMXBean().gc();
            Thread.sleep(100);
        }
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new ProcessMemory(Pointer.physicalBytes(), heap.getUsed(), Pointer.totalBytes());
    }

    /** The most that was ever resident, in bytes; the kernel knows it on Linux only. */
    static long peakResident() {
        try (var lines = Files.lines(STATUS)) {
            String peak =
                    lines.filter(line -> line.startsWith("VmHWM:")).findFirst().orElseThrow();
            return Long.parseLong(peak.replaceAll("\\D", "")) * KIBI;
        } catch (IOException e) {
            throw new UncheckedIOException("The peak of resident memory is measured on Linux only.", e);
        }
    }
}

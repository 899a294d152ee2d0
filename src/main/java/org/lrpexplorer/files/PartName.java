package org.lrpexplorer.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.lrpexplorer.text.Text;

/**
 * What a file is called until it is complete. The name is short, because it has to fit wherever the file's own name
 * does, and says which process writes it, so that those of processes that were ended can be told from the others.
 *
 * @param system where process ids mean something: 8 hexadecimal digits for a machine, or for a container on it
 * @param process the process that writes
 */
record PartName(String system, long process) {
    /** All names that {@link #beside} gives, for listing a folder. */
    static final String GLOB = ".lrp-explorer-*.part";

    private static final Pattern NAME =
            Pattern.compile("\\.lrp-explorer-([0-9a-f]{8})-([0-9]{1,18})-[0-9a-f]{8}\\.part");

    /** For processes elsewhere, or whose start is not known; no export waits so long between two arrays. */
    private static final Duration OLD = Duration.ofDays(1);

    /** By how much clocks and file systems round. */
    private static final Duration SLACK = Duration.ofSeconds(10);

    /** A name beside a target, on the same file system, that nobody else uses. */
    static Path beside(Path target) {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        return target.resolveSibling(Text.of(
                ".lrp-explorer-%s-%s-%s.part",
                thisSystem(), Long.toString(ProcessHandle.current().pid()), unique));
    }

    /** The parts of a file's name; empty if it is another file's. */
    static Optional<PartName> of(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches()
                ? Optional.of(new PartName(name.group(1), Long.parseLong(name.group(2))))
                : Optional.empty();
    }

    /**
     * Whether nobody goes on writing: its process has ended, or its number went to another since, or, where that cannot
     * be known, it has not changed for a day.
     *
     * @param changed when it last changed
     */
    boolean isAbandoned(Instant changed) {
        Instant now = Instant.now();
        boolean old = changed.isBefore(now.minus(OLD));
        if (!system.equals(thisSystem())) {
            return old;
        }
        Optional<ProcessHandle> writer = ProcessHandle.of(process).filter(ProcessHandle::isAlive);
        return writer.isEmpty()
                || writer.get()
                        .info()
                        .startInstant()
                        .map(start -> start.isAfter(changed.plus(SLACK)))
                        .orElse(old);
    }

    /** A folder may be shared by machines, and by containers, each of which counts its processes by itself. */
    private static String thisSystem() {
        CRC32 sum = new CRC32();
        sum.update((hostName() + processNumbering()).getBytes(StandardCharsets.UTF_8));
        return Text.of("%08x", sum.getValue());
    }

    private static String hostName() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname"));
        } catch (IOException e) {
            return System.getenv().getOrDefault("COMPUTERNAME", "");
        }
    }

    private static String processNumbering() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
        } catch (IOException e) {
            return "";
        }
    }
}

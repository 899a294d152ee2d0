package org.lrpexplorer.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** What can become of archives that are well packed: entries that are damaged, elsewhere, missing, endless or links. */
final class ArchiveDamage {

    private static final List<String> NAMES = List.of(
            "../outside",
            "../../outside",
            "/tmp/lrp-explorer-outside",
            "C:\\outside",
            "",
            ".",
            "a\u0000b",
            "x".repeat(300));

    private static final int BOMB = 64 << 20;

    private final Random random;
    private final BiFunction<String, byte[], byte[]> inside;

    /** @param inside damages the content of an entry of that name */
    ArchiveDamage(Random random, BiFunction<String, byte[], byte[]> inside) {
        this.random = random;
        this.inside = inside;
    }

    /** A ZIP archive of other entries. */
    byte[] ofZip(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        boolean stored = random.nextBoolean();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> entry : changed(entries).entrySet()) {
                ZipEntry next = new ZipEntry(entry.getKey());
                if (stored) {
                    CRC32 sum = new CRC32();
                    sum.update(entry.getValue());
                    next.setMethod(ZipEntry.STORED);
                    next.setSize(entry.getValue().length);
                    next.setCrc(sum.getValue());
                }
                zip.putNextEntry(next);
                zip.write(entry.getValue());
            }
        }
        return packed.toByteArray();
    }

    /** A tar archive of other entries. */
    byte[] ofTar(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.put(entry.getName(), tar.readAllBytes());
            }
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(packed)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, byte[]> entry : changed(entries).entrySet()) {
                boolean link = random.nextInt(12) == 0;
                TarArchiveEntry next = link
                        ? new TarArchiveEntry(entry.getKey(), TarConstants.LF_SYMLINK)
                        : new TarArchiveEntry(entry.getKey());
                if (link) {
                    next.setLinkName("../outside");
                } else {
                    next.setSize(entry.getValue().length);
                }
                tar.putArchiveEntry(next);
                if (!link) {
                    tar.write(entry.getValue());
                }
                tar.closeArchiveEntry();
            }
        }
        return packed.toByteArray();
    }

    /** A gzip file of something else. */
    byte[] ofGzip(String name, byte[] packed) throws IOException {
        byte[] content;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            content = in.readAllBytes();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(inside.apply(name.replaceAll("\\.gz$", ""), content));
            if (random.nextInt(100) == 0) {
                out.write(new byte[BOMB]);
            }
        }
        return bytes.toByteArray();
    }

    private Map<String, byte[]> changed(Map<String, byte[]> entries) {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        int which = random.nextInt(Math.max(1, entries.size()));
        int how = random.nextInt(10);
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            if (which-- != 0) {
                changed.put(entry.getKey(), entry.getValue());
                continue;
            }
            switch (how) {
                case 0 -> {} // left out
                case 1 -> changed.put(NAMES.get(random.nextInt(NAMES.size())), entry.getValue());
                case 2 -> changed.put(entry.getKey(), new byte[0]);
                case 3 -> changed.put(entry.getKey(), random.nextInt(20) == 0 ? new byte[BOMB] : new byte[1 << 16]);
                case 4 -> {
                    changed.put(NAMES.get(random.nextInt(NAMES.size())), entry.getValue());
                    changed.put(entry.getKey(), entry.getValue());
                }
                default -> changed.put(entry.getKey(), inside.apply(entry.getKey(), entry.getValue()));
            }
        }
        return changed;
    }
}

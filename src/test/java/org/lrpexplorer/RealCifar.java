package org.lrpexplorer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** CIFAR-10's test images, unpacked once from the archive among the third-party data. */
public final class RealCifar {

    private static final Path FOLDER = Path.of("target", "real-data");
    private static final String LAYOUT = "cifar-10-batches-bin/";

    private RealCifar() {}

    /** The folder with the test batch and the class names; skips the test where the archive is absent. */
    public static synchronized Path folder() throws IOException {
        Path archive = RealData.find("cifar10/cifar-10-binary.tar.xz");
        Path folder = FOLDER.resolve(LAYOUT);
        if (Files.exists(folder.resolve("test_batch.bin"))) {
            return folder;
        }
        Files.createDirectories(folder);
        try (InputStream file = Files.newInputStream(archive);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = Path.of(entry.getName()).getFileName().toString();
                if (name.equals("test_batch.bin") || name.equals("batches.meta.txt")) {
                    // Moved into place when complete: an interrupted run must not leave half a batch behind.
                    Path part = folder.resolve(name + ".part");
                    Files.copy(tar, part, StandardCopyOption.REPLACE_EXISTING);
                    Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return folder;
    }

    /** The same as an archive in the layout and compression of the official download. */
    public static synchronized Path archive() throws IOException {
        Path folder = folder();
        Path archive = FOLDER.resolve("cifar-10-binary.tar.gz");
        try (OutputStream file = Files.newOutputStream(archive);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(file))) {
            for (String name : new String[] {"batches.meta.txt", "test_batch.bin"}) {
                tar.putArchiveEntry(new TarArchiveEntry(folder.resolve(name), LAYOUT + name));
                Files.copy(folder.resolve(name), tar);
                tar.closeArchiveEntry();
            }
        }
        return archive;
    }
}

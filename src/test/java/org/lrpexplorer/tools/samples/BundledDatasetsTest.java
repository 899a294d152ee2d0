package org.lrpexplorer.tools.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledDatasetsTest {
    private static final Path BUNDLED = Path.of("datasets");

    @Test
    void theCommittedFilesAreWhatTheCodeGenerates(@TempDir Path folder) throws IOException {
        BundledDatasets.write(folder);
        List<Path> generated = files(folder);
        assertThat(generated).hasSize(9);
        for (Path file : generated) {
            Path committed = BUNDLED.resolve(folder.relativize(file).toString());
            assertThat(content(committed)).as(committed.toString()).isEqualTo(content(file));
        }
    }

    @Test
    void theCommittedFilesTakeLessThanEightMegabytes() throws IOException {
        long bytes = 0;
        for (Path file : files(BUNDLED)) {
            bytes += Files.size(file);
        }
        assertThat(bytes).isLessThan(8_000_000);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] content(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return Files.readAllBytes(file);
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }
}

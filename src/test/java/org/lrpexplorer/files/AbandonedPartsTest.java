package org.lrpexplorer.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbandonedPartsTest {

    @TempDir
    private Path folder;

    @Test
    void whatAKilledExportLeftIsClearedByTheNextOne() throws Exception {
        Path part = Files.createFile(ofProcess(deadProcess()));
        Path waiting = Files.createDirectory(ofProcess(deadProcess()));
        Files.writeString(waiting.resolve("0.npy"), "half an array");
        AtomicFile.write(folder.resolve("table.csv"), new byte[1]);
        assertThat(part).doesNotExist();
        assertThat(waiting).doesNotExist();
        Files.createFile(part);
        new NpzWriter().write(folder.resolve("arrays.npz"));
        assertThat(part).doesNotExist();
    }

    @Test
    void whatAKilledProgramUnpackedIsClearedByTheNextThatUnpacks() throws Exception {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path left = Files.createFile(temporary.resolve(ofProcess(deadProcess()).getFileName()));
        byte[] content = new byte[100];
        try (ByteSource unpacked = UnpackedBytes.of(new ByteArrayInputStream(content), content.length, 10)) {
            assertThat(unpacked.read(0, content.length)).isEqualTo(content);
        }
        assertThat(left).doesNotExist();
    }

    @Test
    void whatOtherProcessesStillWriteStays() throws Exception {
        Path mine = Files.createFile(PartName.beside(folder.resolve("a")));
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Path theirs = Files.createFile(ofProcess(other.pid()));
            AtomicFile.write(folder.resolve("b.npz"), out -> {
                AtomicFile.write(folder.resolve("table.csv"), new byte[1]);
                assertThat(List.of(mine, theirs)).allMatch(Files::exists);
            });
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(folder.resolve("b.npz")).exists();
    }

    @Test
    void aProcessThatBeganLaterIsNotTheOneThatWrote() throws IOException {
        Path part = Files.createFile(PartName.beside(folder.resolve("a")));
        Files.setLastModifiedTime(part, ago(Duration.ofHours(3)));
        AbandonedParts.clear(folder);
        assertThat(part).doesNotExist();
    }

    @Test
    void ofOtherMachinesOnlyWhatIsOlderThanADayIsCleared() throws Exception {
        Path fresh = Files.createFile(folder.resolve(".lrp-explorer-00000000-" + deadProcess() + "-00000000.part"));
        Path old = Files.createFile(folder.resolve(".lrp-explorer-00000000-" + deadProcess() + "-00000001.part"));
        Path growing =
                Files.createDirectory(folder.resolve(".lrp-explorer-00000000-" + deadProcess() + "-00000002.part"));
        Files.writeString(growing.resolve("0.npy"), "grew just now");
        Files.setLastModifiedTime(old, ago(Duration.ofHours(25)));
        Files.setLastModifiedTime(growing, ago(Duration.ofHours(25)));
        AbandonedParts.clear(folder);
        assertThat(fresh).exists();
        assertThat(old).doesNotExist();
        assertThat(growing).exists();
    }

    @Test
    void filesOfOtherProgramsStay() throws Exception {
        Path download = Files.createFile(folder.resolve("film.mkv.part"));
        Path similar = Files.createFile(folder.resolve(".lrp-explorer-notes.part"));
        Path full = Files.createDirectory(ofProcess(deadProcess()));
        Path inside = Files.createFile(full.resolve("a person's file"));
        AbandonedParts.clear(folder);
        assertThat(List.of(download, similar, inside)).allMatch(Files::exists);
    }

    private Path ofProcess(long id) {
        String own = PartName.beside(folder.resolve("a")).toString();
        return Path.of(own.replace("-" + ProcessHandle.current().pid() + "-", "-" + id + "-"));
    }

    private static long deadProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }

    private static FileTime ago(Duration time) {
        return FileTime.from(Instant.now().minus(time));
    }
}

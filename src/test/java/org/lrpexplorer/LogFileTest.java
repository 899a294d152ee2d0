package org.lrpexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.files.HomeSystem;

class LogFileTest {

    @TempDir
    private Path folder;

    @Test
    void eachRunHasAFileOfItsOwnThatNamesItsProcess() throws IOException {
        Path file = open("state").orElseThrow();
        assertThat(file).isEmptyFile().hasParent(folder.resolve("state/lrp-explorer"));
        assertThat(file.getFileName().toString())
                .endsWith("-" + ProcessHandle.current().pid() + ".log");
    }

    @Test
    void logsOfRunsThatGoOnStayAndOfEndedOnesTheLatest() throws Exception {
        Path logs = Files.createDirectories(folder.resolve("state/lrp-explorer"));
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Process running = new ProcessBuilder("sleep", "60").start();
        try {
            Path live = Files.createFile(logs.resolve("lrp-explorer-20200101-000000-%d.log".formatted(running.pid())));
            List<Path> old = new ArrayList<>();
            for (int i = 10; i < 30; i++) {
                old.add(Files.createFile(
                        logs.resolve("lrp-explorer-202501%d-000000-%d.log".formatted(i, ended.pid()))));
            }
            Path other = Files.createFile(logs.resolve("notes.log"));

            Path own = open("state").orElseThrow();

            assertThat(List.of(live, other, own)).allMatch(Files::exists);
            assertThat(old.subList(0, 11)).noneMatch(Files::exists);
            assertThat(old.subList(11, 20)).allMatch(Files::exists);
        } finally {
            running.destroyForcibly().waitFor();
        }
    }

    @Test
    void whereTheStateFolderCannotBeMadeATemporaryFileIsTaken() throws IOException {
        Files.createFile(folder.resolve("file"));
        assertThat(open("file/inside").orElseThrow()).isEmptyFile().hasParent(folder);
    }

    @Test
    void logsAmongTheTemporaryFilesDoNotPileUpEither() throws Exception {
        Files.createFile(folder.resolve("file"));
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        for (int i = 10; i < 30; i++) {
            Files.createFile(folder.resolve("lrp-explorer-202501%d-000000-%d.log".formatted(i, ended.pid())));
        }

        open("file/inside");

        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.filter(file -> file.toString().endsWith(".log"))).hasSize(10);
        }
    }

    @Test
    void whereNothingCanBeWrittenThereIsNone() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(LogFile.file(new HomeSystem("Linux", Map.of(), file + "/home"), file + "/tmp"))
                .isEmpty();
        assertThat(LogFile.file(new HomeSystem("Linux", Map.of(), "/home/\u0000"), "/tmp/\u0000"))
                .isEmpty();
    }

    private Optional<Path> open(String state) {
        Map<String, String> environment =
                Map.of("XDG_STATE_HOME", folder.resolve(state).toString());
        return LogFile.file(new HomeSystem("Linux", environment, "/home/nobody"), folder.toString());
    }
}

package org.lrpexplorer.explore.remember;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryTest {

    private static final Remembered SOMETHING = new Remembered(
            Optional.of(new Remembered.Placement(10, 20, 1300, 800, true)),
            List.of(Path.of("/a/ünet.onnx"), Path.of("/b/net.onnx")),
            List.of(Path.of("/a/images")),
            Optional.of(Path.of("/a/ünet.onnx")),
            Optional.empty(),
            Map.of("theme", "DARK", "index", "7.0"),
            Set.of("first"));

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadInTheNextSession() {
        Path file = folder.resolve("not").resolve("there yet").resolve("session.json");
        new Memory(Optional.of(file)).write(SOMETHING);
        assertThat(new Memory(Optional.of(file)).read()).isEqualTo(SOMETHING);
    }

    @Test
    void withoutAFileNothingIsRemembered() {
        Memory memory = new Memory(Optional.empty());
        memory.write(SOMETHING);
        assertThat(memory.read()).isEqualTo(Remembered.nothing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1, 2]",
                "null",
                "no JSON at all",
                "{\"version\": 99, \"settings\": {\"theme\": \"DARK\"}}",
                "{\"settings\": {\"theme\": \"DARK\"}}"
            })
    void aBrokenFileOrOneOfAnotherVersionIsIgnored(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("session.json"), content);
        assertThat(new Memory(Optional.of(file)).read()).isEqualTo(Remembered.nothing());
    }

    @Test
    void whatCannotBeUnderstoodIsLeftOutAndTheRestCounts() throws IOException {
        Path file = Files.writeString(
                folder.resolve("session.json"),
                "{\"version\": 1, \"window\": \"wide\", \"recentNetworks\": [3, \"/a\", null, \"a\\u0000b\"],"
                        + "\"network\": 5, \"settings\": {\"theme\": 4, \"rows\": \"RAW\"}, \"dismissed\": {}}");
        Remembered read = new Memory(Optional.of(file)).read();
        assertThat(read.window()).isEmpty();
        assertThat(read.networks()).containsExactly(Path.of("/a"));
        assertThat(read.network()).isEmpty();
        assertThat(read.settings()).isEqualTo(Map.of("rows", "RAW"));
    }

    @Test
    void aFolderInPlaceOfTheFileIsNoFailure() throws IOException {
        Path file = Files.createDirectory(folder.resolve("session.json"));
        Memory memory = new Memory(Optional.of(file));
        assertThat(memory.write(SOMETHING)).hasValueSatisfying(sentence -> assertThat(sentence)
                .startsWith("Nothing is kept for the next start: " + file + " is a folder"));
        assertThat(memory.read()).isEqualTo(Remembered.nothing());
    }

    /** A network drive that fails at the start may be in order again at the next. */
    @Test
    void whatCouldNotBeReadIsNotReplaced() {
        Path file = folder.resolve("session.json");
        new Memory(Optional.of(file)).write(SOMETHING);
        Memory failing = new Memory(Optional.of(file), path -> {
            throw new IOException("Input/output error");
        });

        assertThat(failing.read()).isEqualTo(Remembered.nothing());
        assertThat(failing.write(Remembered.nothing()))
                .contains("Nothing is kept for the next start, because what the last one left in " + file
                        + " could not be read (Input/output error) and is not to be lost; start again once it can be.");
        assertThat(new Memory(Optional.of(file)).read()).isEqualTo(SOMETHING);
    }

    @Test
    void recentFilesAreTenNewestFirstEachOnce() {
        RecentFiles recent = new RecentFiles();
        for (int i = 0; i < 12; i++) {
            recent.add(Path.of("/files/" + i));
        }
        recent.add(Path.of("/files/5"));
        assertThat(recent.paths())
                .hasSize(10)
                .startsWith(Path.of("/files/5"), Path.of("/files/11"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aFileThatIsGoneSaysSo() {
        assertThat(RecentFiles.obstacle(folder.resolve("gone"))).contains("no longer there");
        assertThat(RecentFiles.obstacle(folder)).isEmpty();
    }
}

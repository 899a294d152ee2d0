package org.lrpexplorer.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChunkFileTest {

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("chunks");
    }

    private List<String> read(String title) throws IOException {
        try (ChunkFile file = ChunkFile.open(path, title)) {
            return file.read().stream()
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .toList();
        }
    }

    private void add(String title, String... chunks) throws IOException {
        try (ChunkFile file = ChunkFile.open(path, title)) {
            file.read();
            for (String chunk : chunks) {
                file.add(chunk.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void whatWasAddedIsReadAgainAndMoreIsAdded() throws IOException {
        assertThat(read("of this")).isEmpty();
        add("of this", "one", "", "three");
        add("of this", "four");
        assertThat(read("of this")).containsExactly("one", "", "three", "four");
    }

    @Test
    void chunksOfSomethingElseAreForgotten() throws IOException {
        add("of this", "one");
        assertThat(read("of that")).isEmpty();
        assertThat(read("of this")).isEmpty();
    }

    @Test
    void whereverItIsCutTheWholeChunksBeforeStay() throws IOException {
        add("t", "one", "two", "three");
        byte[] whole = Files.readAllBytes(path);
        for (int length = 0; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            List<String> left = read("t");
            assertThat(left).isEqualTo(List.of("one", "two", "three").subList(0, left.size()));
            add("t", "more");
            assertThat(read("t")).hasSize(left.size() + 1).endsWith("more");
        }
    }

    @Test
    void aFlippedBitEndsItBeforeItsChunk() throws IOException {
        add("t", "one", "two", "three");
        byte[] whole = Files.readAllBytes(path);
        for (int at = 0; at < whole.length * 8; at++) {
            byte[] flipped = whole.clone();
            flipped[at / 8] ^= (byte) (1 << at % 8);
            Files.write(path, flipped);
            List<String> left = read("t");
            assertThat(left).hasSizeLessThan(3);
            assertThat(left).isEqualTo(List.of("one", "two", "three").subList(0, left.size()));
        }
    }

    @Test
    void anEmptyFileAndZerosHoldNothing() throws IOException {
        Files.write(path, new byte[0]);
        assertThat(read("t")).isEmpty();
        Files.write(path, new byte[100]);
        assertThat(read("t")).isEmpty();
    }

    @Test
    void onlyOneWritesAndClearingFreesAllButTheTitle() throws IOException {
        add("t", "x".repeat(1000));
        try (ChunkFile file = ChunkFile.open(path, "t")) {
            assertThatThrownBy(() -> ChunkFile.open(path, "t"))
                    .isInstanceOf(UnwritableException.class)
                    .hasMessageContaining("another run");
            file.read();
            assertThat(file.clear()).isEqualTo(1012);
            file.add(new byte[] {'a'});
        }
        assertThat(read("t")).containsExactly("a");
    }
}

package org.lrpexplorer.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.Npz;

class NpzJoinTest {

    private static final float[] VALUES = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    @TempDir
    private Path folder;

    private Path piece(String name, int from, int to) {
        NpzWriter piece = new NpzWriter();
        if (to > from) {
            piece.floats("sent//conv", List.of(2), Arrays.copyOfRange(VALUES, 2 * from, 2 * to));
            for (long row = from; row < to; row++) {
                piece.longs("index", row);
            }
        }
        piece.text("run", "part " + name);
        piece.write(folder.resolve(name));
        return folder.resolve(name);
    }

    private static NpzJoin join(Path... pieces) {
        return new NpzJoin(List.of(pieces), List.of("run"));
    }

    @Test
    void howeverTheRowsWereDividedTheBytesAreTheSame() throws IOException {
        Map<String, String> texts = Map.of("request", "{\"ε\": 1}");
        Path one = folder.resolve("one.npz");
        Path other = folder.resolve("other.npz");
        assertThat(join(piece("a.npz", 0, 5)).writeArchive(one, texts)).isEqualTo(3);
        join(piece("b.npz", 0, 2), piece("c.npz", 2, 2), piece("d.npz", 2, 5)).writeArchive(other, texts);

        assertThat(other).hasSameBinaryContentAs(one);
        Npz read = Npz.read(other);
        assertThat(read.names()).containsExactly("sent//conv", "index", "request");
        assertThat(read.shape("sent//conv")).containsExactly(5, 2);
        assertThat(read.floats("sent//conv")).isEqualTo(VALUES);
        assertThat(read.longs("index")).containsExactly(0, 1, 2, 3, 4);
        try (NpzArchive archive = NpzArchive.open(other)) {
            assertThat(archive.text("request")).isEqualTo("{\"ε\": 1}");
            assertThat(archive.has("run")).isFalse();
        }
    }

    @Test
    void aFolderHasAFileForEachArray() throws IOException {
        Path out = folder.resolve("out");
        join(piece("a.npz", 0, 2), piece("b.npz", 2, 5)).writeFolder(out, Map.of("request.json", "{}"));
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("sent__conv.npy", "index.npy", "request.json");
        FloatArray array = NpyReader.read(out.resolve("sent__conv.npy"));
        assertThat(array.shape()).containsExactly(5, 2);
        assertThat(array.values(0, 10)).isEqualTo(VALUES);
    }

    @Test
    void rowsOfOtherKindsDoNotBelongTogetherAndTheOldFileStays() throws IOException {
        NpzWriter wider = new NpzWriter();
        wider.floats("sent//conv", List.of(3), new float[3]);
        wider.longs("index", 5);
        Path other = folder.resolve("wider.npz");
        wider.write(other);
        Path old = Files.writeString(folder.resolve("old.npz"), "old");
        assertThatThrownBy(() -> join(piece("a.npz", 0, 5), other).writeArchive(old, Map.of()))
                .isInstanceOf(ArrayFileException.class)
                .hasMessageContaining("do not belong together");
        assertThat(old).hasContent("old");
    }

    @Test
    void whatIsNoArchiveIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("text.npz"), "no archive");
        assertThatThrownBy(() -> NpzArchive.open(text)).hasMessageContaining("is not an .npz archive");
        assertThatThrownBy(() -> NpzArchive.open(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> NpzArchive.open(folder.resolve("none"))).hasMessageContaining("does not exist");
    }
}

package org.lrpexplorer.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.Npz;

class NpzWriterTest {

    @TempDir
    private Path folder;

    private Path write() {
        Path file = folder.resolve("out.npz");
        NpzWriter out = new NpzWriter();
        out.floats("sent//conv1/Conv", List.of(2), new float[] {1, 2});
        out.longs("target", 4);
        out.text("request", "{\"ε\": 1}");
        out.floats("sent//conv1/Conv", List.of(2), new float[] {3, 4, 5, 6});
        out.longs("target", 5, 6);
        out.write(file);
        return file;
    }

    @Test
    void arraysGrowAlongTheirFirstAxisUnderNamesWithSlashes() throws IOException {
        Path file = write();

        Npz read = Npz.read(file);
        assertThat(read.shape("sent//conv1/Conv")).containsExactly(3, 2);
        assertThat(read.floats("sent//conv1/Conv")).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(read.longs("target")).containsExactly(4, 5, 6);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] text = zip.getInputStream(zip.getEntry("request.npy")).readAllBytes();
            assertThat(new String(text, StandardCharsets.ISO_8859_1))
                    .contains("'<U8'")
                    .contains("(1,)");
        }
    }

    @Test
    void theSameArraysGiveTheSameBytesAndNothingElseIsLeft() throws IOException {
        byte[] first = Files.readAllBytes(write());

        assertThat(Files.readAllBytes(write())).isEqualTo(first);
        assertThat(folder.toFile().list()).containsExactly("out.npz");
    }

    @Test
    void rowsOfAnotherShapeAreRefused() {
        NpzWriter out = new NpzWriter();
        out.floats("a", List.of(2), new float[] {1, 2});
        assertThatThrownBy(() -> out.floats("a", List.of(3), new float[] {1, 2, 3}))
                .hasMessageContaining("do not fit the array 'a'");
    }

    @Test
    void aMissingFolderAndAFolderInPlaceOfAFileAreNamed() {
        assertThatThrownBy(() -> new NpzWriter().write(folder.resolve("none/out.npz")))
                .isInstanceOf(ArrayFileException.class)
                .hasMessageContaining("none does not exist");
        assertThatThrownBy(() -> new NpzWriter().write(folder)).hasMessageContaining("is a folder; name a file");
    }
}

package org.lrpexplorer.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FontFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Face.class)
    void aFontIsUnpackedOnce(Face face) throws IOException, FontFormatException {
        Path file = FontFile.in(folder.resolve("fonts"), face).orElseThrow();
        assertThat(Font.createFont(Font.TRUETYPE_FONT, file.toFile()).getFamily())
                .startsWith(face.family());
        FileTime written = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file, written);

        assertThat(FontFile.in(folder.resolve("fonts"), face)).contains(file);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
    }

    @Test
    void aDamagedFileIsReplaced() throws IOException {
        Path file = FontFile.in(folder, Face.REGULAR).orElseThrow();
        byte[] whole = Files.readAllBytes(file);
        byte[] damaged = whole.clone();
        damaged[whole.length / 2]++;
        Files.write(file, damaged);

        assertThat(FontFile.in(folder, Face.REGULAR)).contains(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }

    @Test
    void whereNothingCanBeKeptThereIsNoFile() throws IOException {
        Path obstacle = Files.writeString(folder.resolve("fonts"), "a file");
        assertThat(FontFile.in(obstacle, Face.REGULAR)).isEqualTo(Optional.empty());
    }
}

package org.lrpexplorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class PackedLibrariesTest {

    private static final byte[] CONTENT = {1, 2, 3, 4, 5, 6, 7, 8};

    @TempDir
    Path folder;

    private Path packed;
    private Path library;

    @BeforeEach
    void packOne() throws IOException {
        packed = folder.resolve("home/libraries/kernels.jar/bin/libkernels.so.xz");
        library = folder.resolve("cache/kernels.jar/bin/libkernels.so");
        Files.createDirectories(packed.getParent());
        try (OutputStream out = new XZOutputStream(Files.newOutputStream(packed), new LZMA2Options())) {
            out.write(CONTENT);
        }
    }

    @Test
    void areUnpackedToWhereTheJarsWouldBe() {
        unpack();
        assertThat(library).hasBinaryContent(CONTENT);
    }

    @Test
    void areUnpackedOnce() throws IOException {
        byte[] other = {8, 7, 6, 5, 4, 3, 2, 1, 0};
        Files.createDirectories(library.getParent());
        Files.write(library, other);
        unpack();
        assertThat(library).hasBinaryContent(other);
    }

    @Test
    void oneThatIsCutShortIsUnpackedAgain() throws IOException {
        Files.createDirectories(library.getParent());
        Files.write(library, new byte[] {1, 2, 3});
        unpack();
        assertThat(library).hasBinaryContent(CONTENT);
    }

    @Test
    void damagedOnesAreToldAndLeaveNothingBehind() throws IOException {
        byte[] all = Files.readAllBytes(packed);
        all[all.length / 2] ^= 1;
        Files.write(packed, all);
        assertThatThrownBy(this::unpack)
                .isInstanceOf(PackedLibraries.Failure.class)
                .hasMessageContaining("cannot be unpacked into")
                .hasMessageContaining("org.bytedeco.javacpp.cachedir");
        assertThat(library.getParent()).isEmptyDirectory();
    }

    @Test
    void aProgramWithoutSuchAsksForNoFolder() {
        PackedLibraries.unpack(folder.resolve("elsewhere"), () -> {
            throw new AssertionError("asked");
        });
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    private void unpack() {
        PackedLibraries.unpack(folder.resolve("home"), () -> folder.resolve("cache"));
    }
}

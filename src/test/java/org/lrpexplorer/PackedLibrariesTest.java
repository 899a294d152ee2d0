package org.lrpexplorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class PackedLibrariesTest {

    private static final String SEARCHED = "java.library.path";
    private static final byte[] CONTENT = {1, 2, 3, 4, 5, 6, 7, 8};

    @TempDir
    Path folder;

    private final String before = System.getProperty(SEARCHED, "");
    private Path packed;

    @BeforeEach
    void packOne() throws IOException {
        packed = folder.resolve("home/libraries/kernels-1/libkernels.so.xz");
        Files.createDirectories(packed.getParent());
        try (OutputStream out = new XZOutputStream(Files.newOutputStream(packed), new LZMA2Options())) {
            out.write(CONTENT);
        }
    }

    @AfterEach
    void searchAsBefore() {
        System.setProperty(SEARCHED, before);
    }

    @Test
    void areUnpackedOnceAndFoundFirst() throws IOException {
        unpack();
        Path library = folder.resolve("cache/lrp-explorer/kernels-1/libkernels.so");
        assertThat(library).hasBinaryContent(CONTENT);
        assertThat(System.getProperty(SEARCHED)).startsWith(library.getParent() + File.pathSeparator);
        Files.write(packed, new byte[] {0});
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
        assertThat(folder.resolve("cache/lrp-explorer/kernels-1")).isEmptyDirectory();
    }

    @Test
    void aProgramWithoutSuchAsksForNoFolder() {
        PackedLibraries.unpack(folder.resolve("elsewhere"), () -> {
            throw new AssertionError("asked");
        });
        assertThat(System.getProperty(SEARCHED, "")).isEqualTo(before);
    }

    private void unpack() {
        PackedLibraries.unpack(folder.resolve("home"), () -> folder.resolve("cache"));
    }
}

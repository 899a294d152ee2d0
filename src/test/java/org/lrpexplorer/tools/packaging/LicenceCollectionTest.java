package org.lrpexplorer.tools.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicenceCollectionTest {
    private static final List<String> LINES = List.of(
            "  (Apache-2.0) Wheels (org.wheels:wheels:1.2.3 - https://wheels.example)",
            "  (MIT) Native wheels (org.wheels:wheels-native:2.5.2-1.5.7 - https://wheels.example)",
            "  (BSD) Tensors (org.tensors:tensors-api:1.0.0-M2.1 - https://tensors.example)");

    @TempDir
    Path folder;

    @Test
    void everyJarHasItsLine() throws IOException {
        jar("wheels-1.2.3.jar", "org/Wheel.class");
        jar("wheels-native-2.5.2-1.5.7-linux-x86_64.jar", "libwheel.so");
        jar("tensors-api-1.0.0-M2.1.jar", "T.class");
        collect();
        assertThat(folder.resolve("out/THIRD-PARTY.txt"))
                .content()
                .contains("wheels-1.2.3.jar: (Apache-2.0) Wheels")
                .contains("wheels-native-2.5.2-1.5.7-linux-x86_64.jar: (MIT) Native wheels")
                .contains("tensors-api-1.0.0-M2.1.jar: (BSD) Tensors")
                .endsWith("notices of others");
    }

    @Test
    void licencesInJarsAreCopiedAndNothingElse() throws IOException {
        jar(
                "wheels-1.2.3.jar",
                "META-INF/LICENSE.txt",
                "META-INF/NOTICE",
                "deep/inside/license.txt",
                "org/Notices.class");
        collect();
        try (var files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "THIRD-PARTY.txt",
                            "wheels-1.2.3-LICENSE.txt",
                            "wheels-1.2.3-NOTICE",
                            "wheels-1.2.3-deep-inside-license.txt");
        }
        assertThat(folder.resolve("out/wheels-1.2.3-NOTICE")).hasContent("META-INF/NOTICE");
    }

    @Test
    void aLibraryOfWhichNothingIsKnownIsNamed() throws IOException {
        jar("gears-3.0.jar", "org/Gear.class");
        assertThatThrownBy(this::collect).isInstanceOf(IOException.class).hasMessageContaining("gears-3.0.jar");
    }

    private void collect() throws IOException {
        new LicenceCollection(folder.resolve("lib"), LINES, "notices of others").write(folder.resolve("out"));
    }

    private void jar(String name, String... entries) throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(folder.resolve("lib").resolve(name)))) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}

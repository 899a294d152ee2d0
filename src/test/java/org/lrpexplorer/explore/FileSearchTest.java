package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSearchTest {

    @TempDir
    private Path folder;

    @Test
    void aPartOfADatasetIsFoundWhereItsFileOrFolderIs() throws IOException {
        Path archive = Files.createFile(folder.resolve("digits.npz"));
        FileSearch search = new FileSearch(folder.resolve("figures").resolve("figure.png"), List.of());

        assertThat(search.named(archive.resolve("x_test"))).containsExactly(archive.resolve("x_test"));
        assertThat(search.named(folder.resolve("train"))).containsExactly(folder.resolve("train"));
        assertThat(search.named(folder.resolve("gone.npz").resolve("x_test"))).isEmpty();
        assertThat(search.named(folder.resolve("no part"))).isEmpty();
    }

    @Test
    void aPartOfADatasetThatMovedWithTheFigureIsFoundBesideIt() throws IOException {
        Path archive = Files.createFile(folder.resolve("digits.npz"));
        FileSearch search = new FileSearch(folder.resolve("figure.png"), List.of());

        assertThat(search.named(folder.resolve("before").resolve("digits.npz").resolve("train")))
                .containsExactly(archive.resolve("train"), folder.resolve("train"));
        assertThat(search.named(Path.of("/"))).isNotEmpty();
    }
}

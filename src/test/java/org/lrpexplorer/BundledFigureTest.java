package org.lrpexplorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.open.Bundled;

class BundledFigureTest {

    @TempDir
    private Path folder;

    @Test
    void whatTheWindowShowsFirstIsDrawnIntoAFile() throws Exception {
        Path file = folder.resolve("figure.png");
        BundledFigure.draw(Bundled.find(), file);
        assertThat(ImageIO.read(file.toFile()).getWidth()).isGreaterThan(1000);
    }

    @Test
    void missingBundledFilesAreExplained() {
        Path file = folder.resolve("figure.png");
        assertThatThrownBy(() -> BundledFigure.draw(new Bundled(List.of(), List.of()), file))
                .isInstanceOf(BundledFigure.Failure.class)
                .hasMessageContaining("start the program from its own folder");
        assertThat(Files.exists(file)).isFalse();
    }
}

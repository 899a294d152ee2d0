package org.lrpexplorer.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngImageTest {

    @TempDir
    Path cache;

    @AfterEach
    void restoreTheCache() {
        ImageIO.setCacheDirectory(null);
    }

    @Test
    void aDiskThatIsFullLeavesNothingBehindThatFailsAgainWhenTheProgramEnds() {
        ImageIO.setCacheDirectory(cache.toFile());
        List<Path> beside = new ArrayList<>();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                try (Stream<Path> files = Files.list(cache)) {
                    files.forEach(beside::add);
                }
                throw new IOException("No space left on device");
            }
        };
        PngImage image = new PngImage(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), Map.of(), 96);
        assertThatThrownBy(() -> image.writeTo(full)).isInstanceOf(IOException.class);
        assertThat(beside).isEmpty();
    }
}

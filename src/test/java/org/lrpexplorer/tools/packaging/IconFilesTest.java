package org.lrpexplorer.tools.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IconFilesTest {

    @ParameterizedTest
    @ValueSource(ints = {32, 128})
    void theWindowsIconIsTheOneThatIsDrawn(int side) throws IOException {
        BufferedImage kept =
                ImageIO.read(IconFilesTest.class.getResource("/org/lrpexplorer/ui/icon/lrp-explorer-" + side + ".png"));
        assertThat(pixels(kept)).isEqualTo(IconRaster.pixels(side));
    }

    @Test
    void everySizeIsAPictureOfThatSize(@TempDir Path folder) throws IOException {
        IconFiles.write(folder);
        for (int side : List.of(16, 32, 48, 64, 128, 256, 512)) {
            BufferedImage image =
                    ImageIO.read(folder.resolve("lrp-explorer-" + side + ".png").toFile());
            assertThat(pixels(image)).hasSize(side * side).isEqualTo(IconRaster.pixels(side));
        }
        assertThat(folder.resolve("lrp-explorer.svg"))
                .content()
                .startsWith("<svg")
                .endsWith("</svg>\n");
    }

    @Test
    void outsideOfTheRoundedFrameNothingIsDrawn() {
        int[] pixels = IconRaster.pixels(64);
        assertThat(pixels[0]).isZero();
        assertThat(pixels[32 * 64 + 4] >>> 24).isEqualTo(255);
    }

    @Test
    void theIconOfWindowsHoldsPicturesWhereItsDirectorySays() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(IconFiles.ico()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(file.getShort(2)).isEqualTo((short) 1);
        int count = file.getShort(4);
        assertThat(count).isEqualTo(4);
        for (int i = 0; i < count; i++) {
            int entry = 6 + 16 * i;
            int side = file.get(entry) == 0 ? 256 : file.get(entry);
            assertThat(sideOf(file.array(), file.getInt(entry + 12), file.getInt(entry + 8)))
                    .isEqualTo(side);
        }
    }

    @Test
    void theIconOfMacOsIsAChainOfPicturesThatEndsWhereItSays() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(IconFiles.icns());
        assertThat(file.getInt(4)).isEqualTo(file.capacity());
        List<String> names = new ArrayList<>();
        int offset = 8;
        while (offset < file.capacity()) {
            names.add(new String(file.array(), offset, 4, StandardCharsets.US_ASCII));
            int length = file.getInt(offset + 4);
            assertThat(sideOf(file.array(), offset + 8, length - 8)).isPositive();
            offset += length;
        }
        assertThat(offset).isEqualTo(file.capacity());
        assertThat(names).contains("ic07", "ic08", "ic09");
    }

    private static int sideOf(byte[] file, int offset, int length) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file, offset, length));
        assertThat(image.getHeight()).isEqualTo(image.getWidth());
        return image.getWidth();
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}

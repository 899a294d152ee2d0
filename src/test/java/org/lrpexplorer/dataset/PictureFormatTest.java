package org.lrpexplorer.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFormatTest {
    @TempDir
    private Path folder;

    @Test
    void everySubfolderWithPicturesIsAClass() throws IOException {
        for (String name : new String[] {"cat/b.png", "cat/a.PNG", "ant/c.png", "ant/.hidden.png", "ant/notes.txt"}) {
            TestFiles.write(folder, name, encoded(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png"));
        }
        Files.createDirectories(folder.resolve("bee"));
        try (Dataset dataset = DatasetReaders.open(folder)) {
            assertThat(dataset.classNames()).containsExactly("ant", "cat");
            assertThat(dataset.size()).isEqualTo(3);
            assertThat(dataset.label(0)).isZero();
            assertThat(dataset.sample(2).label()).isEqualTo(1);
            assertThat(dataset.imageShape()).isEmpty();
        }
    }

    @Test
    void aFlatFolderHasNoClasses() throws IOException {
        TestFiles.write(folder, "a.png", encoded(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png"));
        try (Dataset dataset = DatasetReaders.open(folder)) {
            assertThat(dataset.classNames()).isEmpty();
            assertThat(dataset.sample(0).label()).isEqualTo(Sample.UNKNOWN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "gif", "jpg"})
    void colouredPicturesAreRead(String format) throws IOException {
        BufferedImage image = new BufferedImage(16, 8, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 16 * 8; i++) {
            image.setRGB(i % 16, i / 16, 0xc8640a);
        }
        PixelImage read = read(encoded(image, format), "x." + format);
        assertThat(read.channels()).isEqualTo(3);
        assertThat(read.width()).isEqualTo(16);
        assertThat(read.value(7, 3, 0)).isBetween(197, 203);
        assertThat(read.value(7, 3, 1)).isBetween(97, 103);
        assertThat(read.value(7, 3, 2)).isBetween(7, 13);
    }

    @Test
    void greyValuesAreTakenAsTheyAreStored() throws IOException {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSamples(0, 0, 3, 1, 0, new int[] {0, 100, 255});
        assertThat(read(encoded(image, "png"), "x.png")).isEqualTo(new PixelImage(3, 1, 1, new byte[] {0, 100, -1}));
    }

    @Test
    void sixteenBitGreyIsScaledDown() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSamples(0, 0, 2, 1, 0, new int[] {65535, 100 * 257});
        assertThat(read(encoded(image, "png"), "x.png")).isEqualTo(new PixelImage(2, 1, 1, new byte[] {-1, 100}));
    }

    @Test
    void blackAndWhiteIsGrey() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY);
        image.setRGB(1, 0, 0xffffff);
        assertThat(read(encoded(image, "png"), "x.png")).isEqualTo(new PixelImage(2, 1, 1, new byte[] {0, -1}));
    }

    @Test
    void transparencyIsLaidOnWhite() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00ff0000);
        image.setRGB(1, 0, 0xff102030);
        assertThat(read(encoded(image, "png"), "x.png"))
                .isEqualTo(new PixelImage(2, 1, 3, new byte[] {-1, -1, -1, 16, 32, 48}));
    }

    @Test
    void aPictureThatCannotBeDecodedFailsAloneWithASentence() throws IOException {
        TestFiles.write(folder, "a.png", TestFiles.text("no picture"));
        TestFiles.write(folder, "b.png", encoded(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png"));
        try (Dataset dataset = DatasetReaders.open(folder)) {
            assertThatExceptionOfType(DatasetException.class)
                    .isThrownBy(() -> dataset.sample(0))
                    .withMessage("a.png cannot be decoded; save it again as an 8-bit RGB or grey PNG or JPEG.");
            assertThat(dataset.sample(1).image().width()).isEqualTo(4);
        }
    }

    @Test
    void aBrokenPictureByItselfIsNotOpened() throws IOException {
        Path broken = TestFiles.write(folder, "a.png", TestFiles.text("no picture"));
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> DatasetReaders.open(broken))
                .withMessageStartingWith("a.png cannot be decoded");
    }

    @Test
    void theInksOfAJpegForPrintingAreTurnedToRgb() throws IOException {
        WritableRaster paper = new BufferedImage(8, 8, BufferedImage.TYPE_4BYTE_ABGR).getRaster();
        for (int i = 0; i < 64; i++) {
            paper.setPixel(i % 8, i / 8, new int[] {255, 100, 0, 255});
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(paper, null, null));
        }
        ByteBuffer marked = ByteBuffer.allocate(bytes.size() + 16);
        marked.put(bytes.toByteArray(), 0, 2); // the start, then the mark that says: four inks, stored inverted
        marked.putShort((short) 0xffee).putShort((short) 14).put(TestFiles.text("Adobe"));
        marked.putShort((short) 100).putInt(0).put((byte) 0);
        marked.put(bytes.toByteArray(), 2, bytes.size() - 2);
        PixelImage read = read(marked.array(), "print.jpg");
        assertThat(read.value(4, 4, 0)).isBetween(250, 255);
        assertThat(read.value(4, 4, 1)).isBetween(95, 105);
        assertThat(read.value(4, 4, 2)).isBetween(0, 5);
    }

    @Test
    void anAbsurdSizeIsRefusedBeforeDecoding() throws IOException {
        byte[] png = encoded(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png");
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 2_000_000_000).putInt(20, 2_000_000_000);
        CRC32 checksum = new CRC32();
        checksum.update(png, 12, 17);
        header.putInt(29, (int) checksum.getValue());
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> read(png, "huge.png"))
                .withMessage("huge.png is 2000000000×2000000000 pixels large, too much for an explanation;"
                        + " make it smaller.");
    }

    private PixelImage read(byte[] content, String name) {
        try (Dataset dataset = DatasetReaders.open(TestFiles.write(folder, name, content))) {
            return dataset.sample(0).image();
        }
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }
}

package org.lrpexplorer.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @ValueSource(strings = {"png", "bmp", "gif", "jpg", "tif"})
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
    void sixteenBitGreyIsScaledToBytesToLookAt() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSamples(0, 0, 2, 1, 0, new int[] {65535, 100 * 257});
        assertThat(read(encoded(image, "png"), "x.png").pixels()).containsExactly(-1, 100);
    }

    @Test
    void blackAndWhiteIsGrey() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY);
        image.setRGB(1, 0, 0xffffff);
        assertThat(read(encoded(image, "png"), "x.png")).isEqualTo(new PixelImage(2, 1, 1, new byte[] {0, -1}));
    }

    @ParameterizedTest
    @CsvSource({
        "rgba.png, 171 206 5 206 120 131 161 73 250 13 71 98 146 104 33 11 0 12 38 255 48 167 192 60 72 111 67 249 45 229"
                + " 204 216 29 100 160 126 170 173 169 15 245 142 231 69 92 225 47 16",
        "palette-with-transparency.png, 181 205 31 159 151 142 214 62 190 80 88 66 80 88 66 11 0 12 27 250 95 181 205 31"
                + " 72 111 67 214 62 190 181 205 31 159 151 142 159 151 142 27 250 95 225 47 16 225 47 16"
    })
    void transparencyIsDroppedAsByTheLoadersOfTraining(String name, String convertedByPil) throws IOException {
        Sample sample = sample(resource(name), name);
        assertThat(sample.image()).isEqualTo(new PixelImage(4, 4, 3, bytes(convertedByPil)));
        assertThat(sample.changes()).containsExactly(PictureChange.ALPHA_DROPPED);
    }

    @Test
    void transparencyOfGreyIsDroppedToo() throws IOException {
        ComponentColorModel greyWithAlpha = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_BYTE);
        WritableRaster raster = greyWithAlpha.createCompatibleWritableRaster(2, 1);
        raster.setPixels(0, 0, 2, 1, new int[] {100, 0, 7, 255});
        Sample sample = sample(encoded(new BufferedImage(greyWithAlpha, raster, false, null), "png"), "x.png");
        assertThat(sample.image()).isEqualTo(new PixelImage(2, 1, 1, new byte[] {100, 7}));
        assertThat(sample.changes()).containsExactly(PictureChange.ALPHA_DROPPED);
    }

    @Test
    void nothingIsSaidOfAPictureThatIsOpaque() throws IOException {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0xff102030);
        Sample sample = sample(encoded(image, "png"), "x.png");
        assertThat(sample.image()).isEqualTo(new PixelImage(1, 1, 3, new byte[] {16, 32, 48}));
        assertThat(sample.changes()).isEmpty();
    }

    @Test
    void aChangeNamesTheSamplesThatItConcerns() {
        assertThat(PictureChange.ALPHA_DROPPED.sentence(List.of(3)))
                .isEqualTo("The transparency of sample 3 is dropped, as training loaders do.");
        assertThat(PictureChange.TURNED.sentence(List.of(0, 1, 2, 3, 4, 5, 6)))
                .isEqualTo("The EXIF orientation is applied to samples 0, 1, 2, 3, 4 and 2 more; torchvision's"
                        + " ImageFolder and Keras do not do that.");
    }

    @Test
    void losslessWebpIsReadAsItIs() throws IOException {
        Sample sample = sample(resource("lossless.webp"), "x.webp");
        assertThat(sample.image().width()).isEqualTo(3);
        assertThat(sample.image().pixels()).isEqualTo(bytes("255 0 0 10 200 30 0 0 0 0 0 0 0 0 0 1 2 3"));
        assertThat(sample.changes()).isEmpty();
    }

    @Test
    void lossyWebpIsSaidToBeDecodedOtherwise() throws IOException {
        Sample sample = sample(resource("lossy.webp"), "x.webp");
        assertThat(sample.image().describeSize()).isEqualTo("48×32");
        assertThat(sample.image().value(24, 8, 1)).isBetween(190, 210);
        assertThat(sample.changes()).containsExactly(PictureChange.LOSSY_WEBP);
    }

    @Test
    void aTiffIsRead() throws IOException {
        PixelImage read = read(resource("rgb.tif"), "x.tif");
        assertThat(read.width()).isEqualTo(4);
        assertThat(Arrays.copyOf(read.pixels(), 6)).isEqualTo(bytes("171 206 5 206 120 131"));
    }

    @Test
    void sixteenBitsOfAnyFormatKeepTheirFractions() throws IOException {
        byte[] values = {(byte) 0xff, (byte) 0xff, 100, 100, 0, (byte) 0x80, 0, (byte) 0x81};
        Sample tiff = sample(TiffFile.of(ByteOrder.BIG_ENDIAN, 2, 2, 16, 1, 1, values), "x.tif");
        assertThat(tiff.image().pixels()).containsExactly(-1, 100, 0, 1);
        assertThat(tiff.image().fractions())
                .containsExactly(255, 100, (float) (128 * 255.0 / 65535), (float) (129 * 255.0 / 65535));
        assertThat(tiff.changes()).containsExactly(PictureChange.SIXTEEN_BITS);

        ComponentColorModel rgb = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
        WritableRaster raster = rgb.createCompatibleWritableRaster(1, 1);
        raster.setPixel(0, 0, new int[] {65535, 100 * 257, 128});
        Sample png = sample(encoded(new BufferedImage(rgb, raster, false, null), "png"), "x.png");
        assertThat(png.image().pixels()).containsExactly(-1, 100, 0);
        assertThat(png.image().fractions()).containsExactly(255, 100, (float) (128 * 255.0 / 65535));
        assertThat(png.changes()).containsExactly(PictureChange.SIXTEEN_BITS);
        // The input is v / 65535, which 8 bits would have made 0.
        float[] input = new Preprocessing(3, 1, 1, Fit.EXACT, 0, 1, List.of(), List.of()).apply(png.content());
        assertThat(input[2]).isCloseTo(128f / 65535, within(1e-9f));
    }

    @ParameterizedTest
    @CsvSource({"32, 3", "32, 1", "16, 2"})
    void numbersThatAreNoColoursAreRefused(int bits, int sampleFormat) {
        byte[] tiff = TiffFile.of(ByteOrder.LITTLE_ENDIAN, 1, 1, bits, sampleFormat, 1, new byte[bits / 8]);
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> read(tiff, "x.tif"))
                .withMessageStartingWith("x.tif holds signed, 32-bit or floating-point numbers");
    }

    @Test
    void colourProfilesAreNotApplied() throws IOException {
        ColorSpace linear = ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB);
        ComponentColorModel model =
                new ComponentColorModel(linear, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        WritableRaster raster = model.createCompatibleWritableRaster(1, 1);
        raster.setPixel(0, 0, new int[] {10, 100, 200});
        DecodedPicture read = PicturePixels.of("x.png", new BufferedImage(model, raster, false, null));
        assertThat(read.image()).isEqualTo(new PixelImage(1, 1, 3, bytes("10 100 200")));
    }

    @Test
    void theFirstOfSeveralFramesCountsAndThatIsSaid() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int red : new int[] {0xc80000, 0x010000}) {
                BufferedImage frame = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
                frame.setRGB(0, 0, red);
                writer.writeToSequence(new IIOImage(frame, null, null), null);
            }
            writer.endWriteSequence();
        }
        Sample sample = sample(bytes.toByteArray(), "x.gif");
        assertThat(sample.image().value(0, 0, 0)).isEqualTo(200);
        assertThat(sample.changes()).containsExactly(PictureChange.FIRST_OF_SEVERAL);
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
                .withMessageStartingWith("huge.png is 2000000000×2000000000 pixels large, 4000000000000 megapixels, of"
                        + " which at most ")
                .withMessageEndingWith(" make it smaller, or give Java more memory with -Xmx.");
    }

    private PixelImage read(byte[] content, String name) {
        return sample(content, name).image();
    }

    private Sample sample(byte[] content, String name) {
        try (Dataset dataset = DatasetReaders.open(TestFiles.write(folder, name, content))) {
            return dataset.sample(0);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = PictureFormatTest.class.getResourceAsStream("/pictures/" + name)) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String numbers) {
        String[] all = numbers.split(" ", -1);
        byte[] bytes = new byte[all.length];
        for (int i = 0; i < all.length; i++) {
            bytes[i] = (byte) Integer.parseInt(all[i]);
        }
        return bytes;
    }

    static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }
}

package org.lrpexplorer.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {

    /** Stored as 1 2 3 above 4 5 6; what is expected is what PIL's exif_transpose makes of it. */
    private static final String UPRIGHT = """
            1, 3, 123456
            2, 3, 321654
            3, 3, 654321
            4, 3, 456123
            5, 2, 142536
            6, 2, 415263
            7, 2, 635241
            8, 2, 362514
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = UPRIGHT)
    void aTiffIsTurnedAsItsTagSays(int code, int width, String values) {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            Sample read = read(TiffFile.of(order, 3, 2, 8, 1, code, new byte[] {1, 2, 3, 4, 5, 6}), "x.tif");
            assertUpright(read, code, width, values);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = UPRIGHT)
    void aPngIsTurnedAsItsExifChunkSays(int code, int width, String values) throws IOException {
        byte[] png = encoded("png");
        byte[] exif = exif(code);
        ByteBuffer chunk = ByteBuffer.allocate(12 + exif.length).putInt(exif.length);
        chunk.put(TestFiles.text("eXIf")).put(exif);
        CRC32 checksum = new CRC32();
        checksum.update(chunk.array(), 4, 4 + exif.length);
        chunk.putInt((int) checksum.getValue());
        assertUpright(read(inserted(png, 33, chunk.array()), "x.png"), code, width, values);
    }

    @ParameterizedTest
    @CsvSource(textBlock = UPRIGHT)
    void aJpegIsTurnedAsItsCameraRecorded(int code, int width, String values) throws IOException {
        Sample read = read(withExif(encoded("jpg"), exif(code)), "x.jpg");
        assertThat(read.image().width()).isEqualTo(width);
        Sample stored = read(encoded("jpg"), "stored.jpg");
        for (int i = 0; i < 6; i++) {
            int pixel = values.charAt(i) - '1';
            assertThat(read.image().pixels()[i]).isEqualTo(stored.image().pixels()[pixel]);
        }
        assertThat(read.changes()).isEqualTo(code == 1 ? Set.of() : Set.of(PictureChange.TURNED));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 255})
    void anOrientationThatDoesNotExistChangesNothing(int code) {
        assertUpright(
                read(TiffFile.of(ByteOrder.BIG_ENDIAN, 3, 2, 8, 1, code, new byte[] {1, 2, 3, 4, 5, 6}), "x.tif"),
                1,
                3,
                "123456");
    }

    @Test
    void exifDataThatAreCutShortAreIgnored() throws IOException {
        byte[] exif = exif(6);
        int entry = 8 + 2 + 6 * 12; // the orientation is the seventh of the directory
        byte[] stored = read(encoded("jpg"), "stored.jpg").image().pixels();
        for (int length = 0; length <= entry; length++) {
            Sample read = read(withExif(encoded("jpg"), Arrays.copyOf(exif, length)), "x.jpg");
            assertThat(read.image().pixels()).isEqualTo(stored);
        }
    }

    private static void assertUpright(Sample read, int code, int width, String values) {
        assertThat(read.image().width()).isEqualTo(width);
        byte[] expected = new byte[values.length()];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = (byte) (values.charAt(i) - '0');
        }
        assertThat(read.image().pixels()).isEqualTo(expected);
        assertThat(read.changes()).isEqualTo(code == 1 ? Set.of() : Set.of(PictureChange.TURNED));
    }

    private static byte[] exif(int code) {
        return TiffFile.of(ByteOrder.LITTLE_ENDIAN, 3, 2, 8, 1, code, new byte[0]);
    }

    private static byte[] withExif(byte[] jpeg, byte[] exif) {
        ByteBuffer segment = ByteBuffer.allocate(10 + exif.length);
        segment.putShort((short) 0xffe1).putShort((short) (8 + exif.length));
        segment.put(TestFiles.text("Exif\0\0")).put(exif);
        return inserted(jpeg, 2, segment.array());
    }

    private static byte[] inserted(byte[] file, int place, byte[] bytes) {
        return ByteBuffer.allocate(file.length + bytes.length)
                .put(file, 0, place)
                .put(bytes)
                .put(file, place, file.length - place)
                .array();
    }

    private static byte[] encoded(String format) throws IOException {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
        int spread = format.equals("jpg") ? 40 : 1; // so that compression does not mix them up
        for (int i = 0; i < 6; i++) {
            image.getRaster().setSample(i % 3, i / 3, 0, (i + 1) * spread);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private Sample read(byte[] content, String name) {
        try (Dataset dataset = DatasetReaders.open(TestFiles.write(folder, name, content))) {
            return dataset.sample(0);
        }
    }
}

package org.lrpexplorer.dataset;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small sound file of every format of datasets, by its name. */
public final class DatasetSamples {

    private DatasetSamples() {}

    /** Arrays, tables and MATLAB files. */
    public static Map<String, byte[]> arrays() {
        Map<String, byte[]> both = new LinkedHashMap<>();
        both.put("x_test", ArrayFiles.npy("<f4", List.of(2, 3, 4, 1), ArrayFiles.floats(new float[24])));
        both.put("y_test", ArrayFiles.npy("|u1", List.of(2), new byte[] {1, 0}));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("x.npy", ArrayFiles.npy("|u1", List.of(2, 5, 5), ArrayFiles.counted(50)));
        files.put("f.npy", ArrayFiles.npy("<f4", true, List.of(2, 4, 4), ArrayFiles.floats(new float[32])));
        files.put("packed.npz", ArrayFiles.npz(true, both));
        files.put("stored.npz", ArrayFiles.npz(false, both));
        files.put("table.csv", "a,b,c,label\n1,2,3,0\n4.5,-5,6e3,1\n7,8,9,0\n".getBytes(StandardCharsets.UTF_8));
        files.put("packed.mat", written(() -> MatFormatTest.svhn(true, 10, 1)));
        files.put("plain.mat", written(() -> MatFormatTest.svhn(false, 10, 1)));
        return files;
    }

    /** The formats of MNIST, CIFAR and STL-10. */
    public static Map<String, byte[]> records() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("images-idx3-ubyte", TestFiles.idx(new byte[3 * 5 * 5], 3, 5, 5));
        files.put("images-idx3-ubyte.gz", TestFiles.gzip(TestFiles.idx(new byte[3 * 5 * 5], 3, 5, 5)));
        files.put("test_batch", CifarFormsTest.pickledBatch(1, 2));
        files.put("test", bytes(Path.of("src/test/resources/datasets/cifar-100-protocol4.pickle")));
        files.put("test.bin", CifarFormsTest.hundred(3, 42, 19, 99));
        files.put("test_batch.bin", TestFiles.cifar(1, 2));
        files.put("test_X.bin", new byte[3 * 96 * 96]);
        files.put("c.tar", TestFiles.tar(Map.of("test_batch.bin", TestFiles.cifar(1, 2))));
        files.put("c.tar.gz", TestFiles.gzip(TestFiles.tar(Map.of("test_batch.bin", TestFiles.cifar(1, 2)))));
        return files;
    }

    /** Pictures. */
    public static Map<String, byte[]> pictures() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        BufferedImage colours = new BufferedImage(12, 9, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 12 * 9; i++) {
            colours.setRGB(i % 12, i / 12, i * 100_003);
        }
        for (String format : List.of("png", "jpg", "bmp", "gif", "tif")) {
            files.put("p." + format, written(() -> PictureFormatTest.encoded(colours, format)));
        }
        BufferedImage deep = new BufferedImage(7, 5, BufferedImage.TYPE_USHORT_GRAY);
        files.put("deep.png", written(() -> PictureFormatTest.encoded(deep, "png")));
        BufferedImage indexed = new BufferedImage(7, 5, BufferedImage.TYPE_BYTE_INDEXED);
        files.put("indexed.png", written(() -> PictureFormatTest.encoded(indexed, "png")));
        files.put("deep.tif", TiffFile.of(ByteOrder.LITTLE_ENDIAN, 4, 3, 16, 1, 1, ArrayFiles.counted(24)));
        files.put("lossy.webp", bytes(Path.of("src/test/resources/pictures/lossy.webp")));
        files.put("lossless.webp", bytes(Path.of("src/test/resources/pictures/lossless.webp")));
        return files;
    }

    private static byte[] bytes(Path file) {
        return written(() -> Files.readAllBytes(file));
    }

    private interface Writing {
        byte[] bytes() throws IOException;
    }

    private static byte[] written(Writing writing) {
        try {
            return writing.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

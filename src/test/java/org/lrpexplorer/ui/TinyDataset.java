package org.lrpexplorer.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Grey images of 28×28 in the format of MNIST, with labels beside them. */
final class TinyDataset {

    static final int SIZE = 25;

    private TinyDataset() {}

    /** Writes the files and gives back the one with the images. */
    static Path write(Path folder) {
        byte[] pixels = new byte[SIZE * TinyNetwork.SIDE * TinyNetwork.SIDE];
        new Random(3).nextBytes(pixels);
        byte[] labels = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            labels[i] = (byte) (i % TinyNetwork.CLASSES);
        }
        Path images = folder.resolve("tiny-images-idx3-ubyte");
        write(images, header(0x803, SIZE, TinyNetwork.SIDE, TinyNetwork.SIDE), pixels);
        write(folder.resolve("tiny-labels-idx1-ubyte"), header(0x801, SIZE), labels);
        return images;
    }

    private static byte[] header(int... numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * numbers.length);
        for (int number : numbers) {
            buffer.putInt(number);
        }
        return buffer.array();
    }

    private static void write(Path file, byte[] header, byte[] content) {
        try {
            Files.write(
                    file,
                    ByteBuffer.allocate(header.length + content.length)
                            .put(header)
                            .put(content)
                            .array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

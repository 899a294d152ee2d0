package org.lrpexplorer.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetReaders;
import org.lrpexplorer.dataset.PixelImage;

/** The first bundled digits as a dataset of their own. */
final class SomeDigits {

    private SomeDigits() {}

    /** Writes the files and gives back the one with the images; every fifth label is one too many, modulo 10. */
    static Path write(Path folder, int count) {
        try (Dataset digits = DatasetReaders.open(Path.of("datasets", "digits"))) {
            ByteBuffer pixels = ByteBuffer.allocate(16 + count * 784);
            pixels.putInt(0x803).putInt(count).putInt(28).putInt(28);
            ByteBuffer labels = ByteBuffer.allocate(8 + count);
            labels.putInt(0x801).putInt(count);
            for (int i = 0; i < count; i++) {
                pixels.put(((PixelImage) digits.sample(i).content()).pixels());
                labels.put((byte) ((digits.label(i) + (i % 5 == 0 ? 1 : 0)) % 10));
            }
            Path images = folder.resolve("some-images-idx3-ubyte");
            Files.write(images, pixels.array());
            Files.write(folder.resolve("some-labels-idx1-ubyte"), labels.array());
            return images;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.lrpexplorer.explore;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetReaders;
import org.lrpexplorer.dataset.PixelImage;

/** The first bundled digits as pictures in folders; every fourth is in the folder of another class, and its name says so. */
public final class DigitFolder {

    private DigitFolder() {}

    /** Writes the pictures and gives back the folder. */
    public static Path write(Path folder, int count) {
        try (Dataset digits = DatasetReaders.open(Path.of("datasets", "digits"))) {
            for (int label = 0; label < 10; label++) {
                Files.createDirectories(folder.resolve(String.valueOf(label)));
            }
            for (int i = 0; i < count; i++) {
                boolean wrong = i % 4 == 2;
                int label = (digits.label(i) + (wrong ? 1 : 0)) % 10;
                Path file = folder.resolve(String.valueOf(label)).resolve((wrong ? "wrong-" : "right-") + i + ".png");
                ImageIO.write(picture((PixelImage) digits.sample(i).content()), "png", file.toFile());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage picture(PixelImage image) {
        BufferedImage picture = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setDataElements(0, 0, image.width(), image.height(), image.pixels());
        return picture;
    }
}

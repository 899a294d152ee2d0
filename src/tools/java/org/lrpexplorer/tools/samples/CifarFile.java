package org.lrpexplorer.tools.samples;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lrpexplorer.dataset.PixelImage;

/** Writes CIFAR-10's binary format: for each image one label byte, then its red, green and blue planes. */
final class CifarFile {
    private CifarFile() {}

    static void write(Path file, List<LabelledImage> samples) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (LabelledImage sample : samples) {
                out.write(sample.label());
                out.write(planes(sample.image()));
            }
        }
    }

    private static byte[] planes(PixelImage image) {
        int area = image.width() * image.height();
        byte[] planes = new byte[area * image.channels()];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = image.pixels()[i % area * image.channels() + i / area];
        }
        return planes;
    }
}

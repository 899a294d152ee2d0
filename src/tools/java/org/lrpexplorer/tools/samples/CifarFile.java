package org.lrpexplorer.tools.samples;

import java.nio.file.Path;
import java.util.List;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.UnwritableException;

/** Writes CIFAR-10's binary format: for each image one label byte, then its red, green and blue planes. */
final class CifarFile {
    private CifarFile() {}

    static void write(Path file, List<LabelledImage> samples) throws UnwritableException {
        AtomicFile.write(file, out -> {
            for (LabelledImage sample : samples) {
                out.write(sample.label());
                out.write(planes(sample.image()));
            }
        });
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

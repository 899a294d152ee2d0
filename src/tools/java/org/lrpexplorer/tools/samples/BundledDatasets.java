package org.lrpexplorer.tools.samples;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.Destination;
import org.lrpexplorer.files.UnwritableException;

/**
 * The datasets that come with the program, and the files they are kept in: {@code digits} as MNIST is, {@code shapes} as
 * CIFAR-10 is, each with the masks of its objects as a further IDX file (0 background, 255 object), and {@code
 * marked-digits} as MNIST is with masks of the planted mark.
 *
 * <p>They are test sets: whoever trains on generated images takes other seeds.
 */
public final class BundledDatasets {
    /** The images in each of the sets. */
    public static final int SIZE = 1000;

    /** The seed of the bundled digits. */
    public static final long DIGITS_SEED = 2_026_001;

    /** The seed of the bundled shapes. */
    public static final long SHAPES_SEED = 2_026_002;

    /** The seed of the bundled digits with a planted mark. */
    public static final long MARKED_SEED = 2_026_003;

    private BundledDatasets() {}

    /**
     * Generates the sets and writes each to a folder of its name in a folder, which is made if need be.
     *
     * @throws UnwritableException if a file cannot be written
     */
    public static void write(Path folder) throws UnwritableException {
        writeDigits(new DigitGenerator(DIGITS_SEED), folder, "digits");
        writeDigits(new MarkedDigitGenerator(MARKED_SEED), folder, "marked-digits");
        writeShapes(Destination.folder(folder.resolve("shapes")));
    }

    private static void writeDigits(ImageGenerator generator, Path home, String name) throws UnwritableException {
        Path folder = Destination.folder(home.resolve(name));
        List<LabelledImage> digits = samples(generator);
        int side = digits.get(0).image().width();
        byte[] images = new byte[SIZE * side * side];
        byte[] labels = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            System.arraycopy(digits.get(i).image().pixels(), 0, images, i * side * side, side * side);
            labels[i] = (byte) digits.get(i).label();
        }
        IdxFile.write(folder.resolve(name + "-test-images-idx3-ubyte.gz"), images, SIZE, side, side);
        IdxFile.write(folder.resolve(name + "-test-labels-idx1-ubyte.gz"), labels, SIZE);
        writeMasks(folder.resolve(name + "-test-masks-idx3-ubyte.gz"), digits);
    }

    private static void writeShapes(Path folder) throws UnwritableException {
        ImageGenerator generator = new ShapeGenerator(SHAPES_SEED);
        List<LabelledImage> shapes = samples(generator);
        CifarFile.write(folder.resolve("test_batch.bin"), shapes);
        AtomicFile.write(
                folder.resolve("batches.meta.txt"),
                (String.join("\n", generator.classNames()) + "\n").getBytes(StandardCharsets.UTF_8));
        writeMasks(folder.resolve("test_batch-masks-idx3-ubyte.gz"), shapes);
    }

    private static void writeMasks(Path file, List<LabelledImage> samples) throws UnwritableException {
        Mask first = samples.get(0).mask();
        int area = first.width() * first.height();
        byte[] values = new byte[samples.size() * area];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (samples.get(i / area).mask().object().get(i % area) ? 255 : 0);
        }
        IdxFile.write(file, values, samples.size(), first.height(), first.width());
    }

    private static List<LabelledImage> samples(ImageGenerator generator) {
        return IntStream.range(0, SIZE).mapToObj(generator::generate).toList();
    }
}

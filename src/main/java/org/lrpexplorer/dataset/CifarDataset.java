package org.lrpexplorer.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Shape;

/** Images in CIFAR-10's binary form: records of one label byte and the red, green and blue planes of 32×32 pixels. */
final class CifarDataset implements Dataset {
    private static final int SIDE = 32;
    private static final int PLANE = SIDE * SIDE;
    static final int RECORD = 1 + 3 * PLANE;

    private final String name;
    private final Path source;
    private final List<Path> files;
    private final ByteSource records;
    private final int[] labels;
    private final List<String> classNames;
    private final MaskFile masks;

    private CifarDataset(
            String name,
            Path source,
            List<Path> files,
            ByteSource records,
            int[] labels,
            List<String> classNames,
            MaskFile masks) {
        this.name = name;
        this.source = source;
        this.files = List.copyOf(files);
        this.records = records;
        this.labels = labels;
        this.classNames = classNames;
        this.masks = masks;
    }

    /**
     * Takes over records whose length has been checked and reads their labels.
     *
     * @param files what the records are in, in their order
     * @param maskFile the masks of these images, if there are any
     * @param token looked at between records
     * @throws DatasetException if a label has no class, or the masks do not belong to the images
     */
    static CifarDataset of(
            String name,
            Path source,
            List<Path> files,
            ByteSource records,
            List<String> classNames,
            Optional<Path> maskFile,
            CancellationToken token)
            throws IOException {
        int[] labels = new int[Math.toIntExact(records.size() / RECORD)];
        for (int i = 0; i < labels.length; i++) {
            token.throwIfCancelled();
            labels[i] = records.read((long) i * RECORD, 1)[0] & 0xff;
            if (labels[i] >= classNames.size()) {
                throw new DatasetException(
                        "Image " + i + " of " + Sentences.nameOf(source) + " has the label " + labels[i]
                                + " where only 0 to " + (classNames.size() - 1)
                                + " are classes; open a file in the binary form of CIFAR-10.");
            }
        }
        MaskFile masks = MaskFile.open(maskFile, labels.length, SIDE, SIDE, token);
        return new CifarDataset(name, source, files, records, labels, classNames, masks);
    }

    /**
     * Checks that a file can be a batch.
     *
     * @throws DatasetException if its length is none of whole records
     */
    static void checkLength(String file, long length) {
        if (length == 0 || length % RECORD != 0) {
            throw new DatasetException(file + " is " + length + " bytes long, but CIFAR-10 batches are a multiple of "
                    + RECORD + "; download or copy it again, or open a file in the binary form of CIFAR-10.");
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Path source() {
        return source;
    }

    @Override
    public String kind() {
        return "CIFAR-10 binary";
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public List<String> classNames() {
        return classNames;
    }

    @Override
    public Optional<Shape> imageShape() {
        return Optional.of(Shape.of(3, SIDE, SIDE));
    }

    @Override
    public int label(int index) {
        return labels[Objects.checkIndex(index, size())];
    }

    @Override
    public List<Path> imageFiles() {
        return files;
    }

    @Override
    public Sample sample(int index) {
        int label = label(index);
        try {
            byte[] planes = records.read((long) index * RECORD + 1, 3 * PLANE);
            return new Sample(index, new PixelImage(SIDE, SIDE, 3, interleaved(planes)), label);
        } catch (IOException e) {
            throw Sentences.unreadable(source, e);
        }
    }

    private static byte[] interleaved(byte[] planes) {
        byte[] pixels = new byte[planes.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = planes[i % 3 * PLANE + i / 3];
        }
        return pixels;
    }

    @Override
    public Optional<Mask> mask(int index) {
        return masks.mask(Objects.checkIndex(index, size()));
    }

    @Override
    public void close() {
        try (records;
                masks) {
            // both are closed, whatever happens to the first
        } catch (IOException e) {
            throw Sentences.unreadable(source, e);
        }
    }
}

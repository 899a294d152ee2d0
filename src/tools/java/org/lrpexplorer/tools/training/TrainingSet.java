package org.lrpexplorer.tools.training;

import java.util.function.IntFunction;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.dataset.Sample;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.tools.samples.ImageGenerator;
import org.lrpexplorer.tools.samples.LabelledImage;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Labelled images in memory, as bytes, channel by channel. */
public final class TrainingSet {

    private final Shape shape;
    private final byte[] pixels;
    private final byte[] labels;

    /**
     * Wraps the arrays; the caller does not change them afterwards.
     *
     * @param shape channels × height × width of one image
     * @param pixels the images one after the other, each {@code [C, H, W]}
     * @param labels one class index for each image
     * @throws IllegalArgumentException if the lengths contradict each other
     */
    public TrainingSet(Shape shape, byte[] pixels, byte[] labels) {
        if (pixels.length != (long) shape.size() * labels.length) {
            throw new IllegalArgumentException(Text.of(
                    "%d labels of %s images need %d bytes, not %d",
                    labels.length, shape, (long) shape.size() * labels.length, pixels.length));
        }
        this.shape = shape;
        this.pixels = pixels;
        this.labels = labels;
    }

    /** The shape of one image. */
    public Shape shape() {
        return shape;
    }

    /** The number of images. */
    public int size() {
        return labels.length;
    }

    /** The class index of an image. */
    public int label(int image) {
        return labels[image];
    }

    /** Some images as a network's input, {@code [N, C, H, W]}. */
    INDArray batch(int first, int last, PixelScale scale) {
        float[][] levels = scale.table();
        int area = shape.dim(1) * shape.dim(2);
        float[] values = new float[(last - first) * shape.size()];
        int from = first * shape.size();
        for (int i = 0; i < values.length; i++) {
            values[i] = levels[i / area % levels.length][pixels[from + i] & 0xFF];
        }
        return Buffers.array(values, shape.batched(last - first));
    }

    /** The images' bytes, one image after the other, each {@code [C, H, W]}; not to be written to. */
    byte[] pixels() {
        return pixels;
    }

    /**
     * All images of a dataset, in memory.
     *
     * @throws IllegalArgumentException if an image has another shape than the first, or no label
     */
    public static TrainingSet of(Dataset dataset) {
        return gathered(dataset.size(), i -> {
            Sample sample = dataset.sample(i);
            return new Labelled(sample.image(), sample.label());
        });
    }

    /** The first images that a generator draws. */
    public static TrainingSet of(ImageGenerator generator, int count) {
        return gathered(count, i -> {
            LabelledImage drawn = generator.generate(i);
            return new Labelled(drawn.image(), drawn.label());
        });
    }

    private record Labelled(PixelImage image, int label) {}

    private static TrainingSet gathered(int count, IntFunction<Labelled> source) {
        PixelImage first = source.apply(0).image();
        Shape shape = Shape.of(first.channels(), first.height(), first.width());
        byte[] pixels = new byte[Math.multiplyExact(count, shape.size())];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            Labelled next = source.apply(i);
            PixelImage image = next.image();
            Shape other = Shape.of(image.channels(), image.height(), image.width());
            if (!shape.equals(other) || next.label() < 0) {
                throw new IllegalArgumentException(Text.of(
                        "Image %d is %s and has label %d; training needs labelled images of one shape, here %s",
                        i, other, next.label(), shape));
            }
            labels[i] = (byte) next.label();
            channelsFirst(image, pixels, i * shape.size());
        }
        return new TrainingSet(shape, pixels, labels);
    }

    private static void channelsFirst(PixelImage image, byte[] target, int at) {
        int channels = image.channels();
        int area = image.width() * image.height();
        byte[] source = image.pixels();
        for (int cell = 0; cell < area; cell++) {
            for (int c = 0; c < channels; c++) {
                target[at + c * area + cell] = source[cell * channels + c];
            }
        }
    }

    /**
     * These images followed by others of the same shape.
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    public TrainingSet and(TrainingSet others) {
        if (!shape.equals(others.shape)) {
            throw new IllegalArgumentException(Text.of("Images of %s cannot join images of %s", others.shape, shape));
        }
        byte[] allPixels = new byte[pixels.length + others.pixels.length];
        System.arraycopy(pixels, 0, allPixels, 0, pixels.length);
        System.arraycopy(others.pixels, 0, allPixels, pixels.length, others.pixels.length);
        byte[] allLabels = new byte[labels.length + others.labels.length];
        System.arraycopy(labels, 0, allLabels, 0, labels.length);
        System.arraycopy(others.labels, 0, allLabels, labels.length, others.labels.length);
        return new TrainingSet(shape, allPixels, allLabels);
    }
}

package org.lrpexplorer.samples.training;

import org.lrpexplorer.tensor.Shape;

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
            throw new IllegalArgumentException("%d labels of %s images need %d bytes, not %d"
                    .formatted(labels.length, shape, (long) shape.size() * labels.length, pixels.length));
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

    /** The images' bytes, one image after the other, each {@code [C, H, W]}; not to be written to. */
    byte[] pixels() {
        return pixels;
    }

    /**
     * These images followed by others of the same shape.
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    public TrainingSet and(TrainingSet others) {
        if (!shape.equals(others.shape)) {
            throw new IllegalArgumentException("Images of %s cannot join images of %s".formatted(others.shape, shape));
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

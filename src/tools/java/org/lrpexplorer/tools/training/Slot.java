package org.lrpexplorer.tools.training;

import org.lrpexplorer.tensor.Shape;

/**
 * One tensor of the training graph, for one lane's part of the batch: its values and the loss's gradient with respect to
 * them. Laid out channel by channel, {@code [C, N, H·W]}: the numbers that a channel's normalisation needs lie together,
 * and one matrix product serves the whole batch.
 */
final class Slot {

    final Shape shape;
    final int batch;
    final float[] value;
    final float[] gradient;
    final boolean differentiated;
    private final int channels;
    private final int plane;

    /**
     * Makes room.
     *
     * @param differentiated whether anybody wants the gradient; nobody does for images
     */
    Slot(Shape shape, int batch, boolean differentiated) {
        this.shape = shape;
        this.batch = batch;
        this.differentiated = differentiated;
        this.value = new float[shape.size() * batch];
        this.gradient = new float[shape.size() * batch];
        this.channels = shape.dim(0);
        this.plane = shape.size() / channels;
    }

    int channels() {
        return channels;
    }

    /** The cells of one channel of one image. */
    int plane() {
        return plane;
    }

    /** The cells of one channel of the whole batch: the distance between two channels. */
    int row() {
        return plane * batch;
    }
}

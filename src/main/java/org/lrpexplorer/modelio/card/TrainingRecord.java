package org.lrpexplorer.modelio.card;

import java.util.List;

/**
 * How a network came to be and how well it does, as measured when it was trained.
 *
 * @param data what it was trained on, in words
 * @param seed of every random choice
 * @param epochs passes over the training data
 * @param recipe optimiser, learning rate, augmentation, in words
 * @param measured accuracies, one per set of test images
 */
public record TrainingRecord(String data, long seed, int epochs, String recipe, List<Accuracy> measured) {

    /** Copies the accuracies; missing texts are empty. */
    public TrainingRecord {
        data = data == null ? "" : data;
        recipe = recipe == null ? "" : recipe;
        measured = measured == null ? List.of() : List.copyOf(measured);
    }

    /**
     * How many images were classified correctly.
     *
     * @param dataset what was classified
     * @param images how many
     * @param accuracy the share of them that was classified correctly, 0..1
     */
    public record Accuracy(String dataset, int images, double accuracy) {}
}

package org.lrpexplorer.tools.training;

/**
 * How a network is trained: stochastic gradient descent with Nesterov momentum, the learning rate rising and falling
 * once ({@link OneCycle}).
 *
 * @param epochs passes over the training images
 * @param batch images a step, over all lanes
 * @param peakRate the highest learning rate
 * @param momentum the share of the previous step that is kept
 * @param weightDecay the L2 penalty on weights (not on biases, scales and shifts)
 * @param augmentation the random changes of the images
 * @param seed of the order of images and their augmentation
 */
public record Recipe(
        int epochs,
        int batch,
        double peakRate,
        double momentum,
        double weightDecay,
        Augmentation augmentation,
        long seed) {}

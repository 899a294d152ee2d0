/**
 * Labelled images from files people have: MNIST's IDX, CIFAR-10's binary form, folders of pictures; and the
 * preprocessing that turns an image into a network's input. May use {@code tensor.Shape} and, for decoding pictures,
 * {@code java.awt} and {@code javax.imageio}.
 */
package org.lrpexplorer.dataset;

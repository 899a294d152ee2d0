package org.lrpexplorer.modelio.card;

import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Shape;

/** What a network without a card probably expects and means. */
public final class CardGuess {
    private static final Shape MNIST = Shape.of(1, 28, 28);
    private static final Shape CIFAR10 = Shape.of(3, 32, 32);
    private static final List<String> CIFAR10_CLASSES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    private CardGuess() {}

    /**
     * A card from the network's shapes alone: pixels scaled to 0..1 without normalisation, or left as they are, and the
     * classes of MNIST or CIFAR-10 where the sizes are theirs.
     *
     * @param rawPixels whether the network itself brings pixel values 0..255 into their range
     */
    public static NetworkCard of(Network network, boolean rawPixels) {
        Shape shape = network.inputShape();
        int classes = network.outputGrid().classes();
        List<String> names =
                IntStream.range(0, classes).mapToObj(i -> "class " + i).toList();
        if (classes == 10 && shape.equals(MNIST)) {
            names = IntStream.range(0, classes).mapToObj(String::valueOf).toList();
        } else if (classes == 10 && shape.equals(CIFAR10)) {
            names = CIFAR10_CLASSES;
        }
        InputSpec unit = InputSpec.zeroToOne(shape.dim(0), shape.dim(1), shape.dim(2));
        return new NetworkCard(network.name(), "", names, rawPixels ? unit.unscaled() : unit, null);
    }
}

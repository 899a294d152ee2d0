package org.lrpexplorer.modelio;

import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Shape;

/** What a network without a card probably expects and means. */
final class CardGuess {
    private static final Shape MNIST = Shape.of(1, 28, 28);
    private static final Shape CIFAR10 = Shape.of(3, 32, 32);
    private static final List<String> CIFAR10_CLASSES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    private CardGuess() {}

    /** A card from the network's shapes alone; what was guessed is added to the notes. */
    static NetworkCard of(Network network, List<String> notes) {
        Shape shape = network.inputShape();
        int classes = network.outputSize();
        notes.add("No card was found beside the file, so pixels are assumed to be scaled to 0..1 without normalisation;"
                + " if the network was trained otherwise, its predictions are wrong until this is set.");
        List<String> names =
                IntStream.range(0, classes).mapToObj(i -> "class " + i).toList();
        if (classes == 10 && shape.equals(MNIST)) {
            names = IntStream.range(0, classes).mapToObj(String::valueOf).toList();
            notes.add("The classes are assumed to be the digits 0 to 9, because the input is 1×28×28.");
        } else if (classes == 10 && shape.equals(CIFAR10)) {
            names = CIFAR10_CLASSES;
            notes.add("The classes are assumed to be those of CIFAR-10, because the input is 3×32×32.");
        }
        return new NetworkCard(
                network.name(), "", names, InputSpec.zeroToOne(shape.dim(0), shape.dim(1), shape.dim(2)), null);
    }
}

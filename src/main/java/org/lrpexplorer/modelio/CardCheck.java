package org.lrpexplorer.modelio;

import java.nio.file.Path;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Shape;

/** Compares a card with the network that it describes. */
final class CardCheck {

    private CardCheck() {}

    /**
     * Requires as many class names as outputs, and the network's own input size.
     *
     * @throws ModelException if they differ, naming both files and both numbers
     */
    static void requireFit(NetworkCard card, Path cardFile, Network network, Path file) {
        int names = card.classNames().size();
        if (names != network.outputSize()) {
            throw new ModelException("The network card %s names %d classes, but %s has %d outputs."
                    .formatted(cardFile.getFileName(), names, file.getFileName(), network.outputSize()));
        }
        InputSpec input = card.input();
        Shape stated = Shape.of(input.channels(), input.height(), input.width());
        if (!stated.equals(network.inputShape())) {
            throw new ModelException("The network card %s states an input of %s, but %s takes %s."
                    .formatted(cardFile.getFileName(), stated, file.getFileName(), network.inputShape()));
        }
    }
}

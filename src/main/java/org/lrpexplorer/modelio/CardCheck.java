package org.lrpexplorer.modelio;

import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Shape;

/** Compares a card with the network that it describes. */
public final class CardCheck {

    private CardCheck() {}

    /**
     * Requires as many class names as outputs, and the network's own input size.
     *
     * @param cardName what to call the card, usually its file
     * @param networkName what to call the network, usually its file
     * @throws ModelException if they differ, naming both and both numbers
     */
    public static void requireFit(NetworkCard card, String cardName, Network network, String networkName) {
        int names = card.classNames().size();
        if (names != network.outputSize()) {
            throw new ModelException("The network card %s names %d classes, but %s has %d outputs."
                    .formatted(cardName, names, networkName, network.outputSize()));
        }
        InputSpec input = card.input();
        Shape stated = Shape.of(input.channels(), input.height(), input.width());
        if (!stated.equals(network.inputShape())) {
            throw new ModelException("The network card %s states an input of %s, but %s takes %s."
                    .formatted(cardName, stated, networkName, network.inputShape()));
        }
    }
}

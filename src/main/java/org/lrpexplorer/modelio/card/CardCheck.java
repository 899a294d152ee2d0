package org.lrpexplorer.modelio.card;

import java.util.Optional;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.OutputGrid;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** Compares a card with the network that it describes. */
public final class CardCheck {

    private CardCheck() {}

    /**
     * Requires as many class names as outputs, or two for one that is a logit or a probability, and the network's own
     * input size.
     *
     * @param cardName what to call the card, usually its file
     * @param networkName what to call the network, usually its file
     * @param known what the file says of its outputs
     * @throws ModelException if they differ, naming both and both numbers
     */
    public static void requireFit(
            NetworkCard card, String cardName, Network network, String networkName, Optional<OutputMeaning> known) {
        int names = card.classNames().size();
        int outputs = network.outputGrid().classes();
        boolean twoOfOne = outputs == 1 && names == 2 && card.meaningOf(network, known) != OutputMeaning.NONE;
        if (names != outputs && !twoOfOne) {
            throw new ModelException(Text.of(
                    "The network card %s names %d classes, but %s has %s.",
                    cardName, names, networkName, outputs(network.outputGrid())));
        }
        InputSpec input = card.input();
        Shape stated = Shape.of(input.channels(), input.height(), input.width());
        if (!stated.equals(network.inputShape())) {
            throw new ModelException(Text.of(
                    "The network card %s states an input of %s, but %s takes %s.",
                    cardName, stated, networkName, network.inputShape()));
        }
    }

    private static String outputs(OutputGrid grid) {
        return grid.hasPositions()
                ? "an output of " + grid.describe()
                : Text.of("%d output%s", grid.classes(), grid.classes() == 1 ? "" : "s");
    }
}

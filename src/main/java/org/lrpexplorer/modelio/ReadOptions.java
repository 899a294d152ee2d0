package org.lrpexplorer.modelio;

import java.util.Optional;
import org.lrpexplorer.modelio.card.StatedCard;

/**
 * What a person wants of a model file where it leaves a choice.
 *
 * @param output the output to explain; empty for the one that the card names, or else the first that can be explained
 * @param card what is known of the network already; empty for what the card beside the file says
 */
public record ReadOptions(Optional<String> output, Optional<StatedCard> card) {

    /** Nothing in particular. */
    public static ReadOptions usual() {
        return new ReadOptions(Optional.empty(), Optional.empty());
    }

    /** One output; empty for the usual one. */
    public static ReadOptions output(Optional<String> name) {
        return new ReadOptions(name, Optional.empty());
    }
}

package org.lrpexplorer.modelio;

import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.modelio.card.StatedCard;

/**
 * What a person wants of a model file where it leaves a choice.
 *
 * @param output the output to explain; empty for the one that the card names, or else the first that can be explained
 * @param card what is known of the network already; empty for what the card beside the file says
 * @param fixed what inputs beside the image are held at, by name, before what a card says: {@code zeros}, or the path of
 *     a {@code .npy} or {@code .csv} file
 */
public record ReadOptions(Optional<String> output, Optional<StatedCard> card, Map<String, String> fixed) {

    /** Copies the values. */
    public ReadOptions {
        fixed = Map.copyOf(fixed);
    }

    /** Inputs held as the card says. */
    public ReadOptions(Optional<String> output, Optional<StatedCard> card) {
        this(output, card, Map.of());
    }

    /** Nothing in particular. */
    public static ReadOptions usual() {
        return new ReadOptions(Optional.empty(), Optional.empty());
    }

    /** One output; empty for the usual one. */
    public static ReadOptions output(Optional<String> name) {
        return new ReadOptions(name, Optional.empty());
    }

    /** The same with inputs held at values. */
    public ReadOptions holding(Map<String, String> values) {
        return new ReadOptions(output, card, values);
    }
}

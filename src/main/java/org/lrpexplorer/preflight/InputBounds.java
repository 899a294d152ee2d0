package org.lrpexplorer.preflight;

import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.rule.Box;

/** What a network card says of pixels, as the bounds that rules ask for. */
public final class InputBounds {

    private InputBounds() {}

    /** The lowest and highest value of each channel of the normalised input. */
    public static Box of(InputSpec pixels) {
        return Box.of(pixels.mean(), pixels.std(), pixels.low(), pixels.high());
    }
}

package org.lrpexplorer.explore.accuracy;

import java.util.Optional;
import org.lrpexplorer.modelio.card.PixelPreset;

/** What is known of how often the open network is right on the open dataset. */
public sealed interface MeasuredAccuracy {

    /** Nothing: too few samples have labels, or the network does not predict classes. */
    record Unknown() implements MeasuredAccuracy {}

    /**
     * The labels are of other classes than those that the network predicts.
     *
     * @param reason one sentence
     */
    record Incomparable(String reason) implements MeasuredAccuracy {}

    /**
     * It is being measured.
     *
     * @param done how many samples are seen
     * @param total how many there will be
     */
    record Measuring(int done, int total) implements MeasuredAccuracy {}

    /**
     * It is measured.
     *
     * @param tally on the first samples
     * @param byNumber whether labels and classes were compared by their numbers, because their names differ
     * @param comparing whether other ways to feed pixels are still being tried
     * @param better a way to feed pixels that fits better than a guessed one, if there is one
     */
    record Measured(Tally tally, boolean byNumber, boolean comparing, Optional<Better> better)
            implements MeasuredAccuracy {}

    /**
     * A way to feed pixels that fits clearly better.
     *
     * @param preset that way
     * @param tally what the network makes of the samples that way
     * @param now what it makes of the same samples as they are fed now
     */
    record Better(PixelPreset preset, Tally tally, Tally now) {}
}

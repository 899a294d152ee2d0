package org.lrpexplorer.preflight;

/**
 * Something that a person should know before trusting an explanation.
 *
 * @param topic what it is about
 * @param sentence what is so
 * @param detail what it means or what to do, perhaps over several lines; may be empty
 */
public record Warning(Topic topic, String sentence, String detail) {

    /** What warnings can be about. */
    public enum Topic {
        /** There is no BatchNorm, perhaps because the exporter folded it or wrote it as constants. */
        NO_BATCH_NORM,
        /** The file runs BatchNorms in training mode. */
        TRAINING_MODE,
        /** No training can have left the statistics of a BatchNorm. */
        PLACEHOLDER_STATISTICS,
        /** A dense layer meets a BatchNorm, or constants that do what one does. */
        DENSE_WITH_BATCH_NORM,
        /** A normalisation cannot be fused. */
        KEPT,
        /** A BatchNorm divides by nearly nothing. */
        TINY_VARIANCE,
        /** Channels of a BatchNorm or of a scaling do not depend on their input. */
        ZERO_GAMMA,
        /** Relevance vanishes or explodes on its way back to the input. */
        UNSOUND_RELEVANCE,
        /** The network is too large to try how relevance fares in it. */
        UNTRIED_RELEVANCE,
        /** What the network expects of images is guessed. */
        GUESSED_CARD
    }
}

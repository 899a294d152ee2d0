package org.lrpexplorer.evaluate.measure;

/**
 * What of signed relevance counts as a mass. Signed relevance itself does not: where it is negative somewhere, its share
 * inside a mask means nothing.
 */
public enum RelevancePooling {
    /** R⁺, the positive relevance (Arras et al. 2022). */
    POSITIVE("positive") {
        @Override
        double of(float relevance) {
            return Math.max(relevance, 0);
        }
    },
    /** |R|. */
    ABSOLUTE("absolute") {
        @Override
        double of(float relevance) {
            return Math.abs(relevance);
        }
    };

    private final String word;

    RelevancePooling(String word) {
        this.word = word;
    }

    /** Its name in notations and for people. */
    public String word() {
        return word;
    }

    abstract double of(float relevance);
}

package org.lrpexplorer.evaluate.measure;

import java.util.Optional;

/** A relevance map under judgement, and how more of its kind are made where that is possible. Immutable. */
public final class MeasuredMap {

    private final float[] relevance;
    private final Optional<RelevanceSource> source;

    /**
     * A map and where it comes from.
     *
     * @param relevance signed, one number for each pixel, row by row, all finite; copied
     * @param source explains other inputs and classes in the same way; empty for baselines
     */
    public MeasuredMap(float[] relevance, Optional<RelevanceSource> source) {
        this.relevance = relevance.clone();
        this.source = source;
    }

    /** A map that comes from nothing that could explain other inputs. */
    public static MeasuredMap of(float[] relevance) {
        return new MeasuredMap(relevance, Optional.empty());
    }

    /** The relevance of a pixel. */
    float at(int pixel) {
        return relevance[pixel];
    }

    /** The number of pixels. */
    int size() {
        return relevance.length;
    }

    /** A copy of the relevances. */
    float[] values() {
        return relevance.clone();
    }

    Optional<RelevanceSource> source() {
        return source;
    }
}

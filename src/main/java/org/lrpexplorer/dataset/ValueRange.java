package org.lrpexplorer.dataset;

import java.util.Optional;
import java.util.stream.Stream;
import org.lrpexplorer.files.ArrayExtremes;
import org.lrpexplorer.files.ArrayRows;

/** What numbers of an array are black and white, told by their type and by how small and large they are. */
enum ValueRange {
    /** As Keras and PyTorch scale them. */
    UNIT("0…1", 0, 1),
    /** As generators and many mobile networks have them. */
    SYMMETRIC("−1…1", -1, 1),
    /** 8 bits. */
    BYTE("0…255", 0, 255),
    /** 16 bits. */
    SHORT("0…65535", 0, 65535);

    /** By how much numbers of an interpolation, or rounded ones, may lie outside; they count as its ends. */
    private static final double SLACK = 1e-3;

    private final String label;
    private final float low;
    private final float high;

    ValueRange(String label, float low, float high) {
        this.label = label;
        this.low = low;
        this.high = high;
    }

    /** The narrowest in which all numbers of an array lie; empty if none does, or there is no number at all. */
    static Optional<ValueRange> of(ArrayRows rows, ArrayExtremes extremes) {
        Stream<ValueRange> possible =
                rows.isFloating() ? Stream.of(UNIT, SYMMETRIC, BYTE) : Stream.of(UNIT, BYTE, SHORT);
        return possible.filter(range -> range.holds(extremes)).findFirst();
    }

    private boolean holds(ArrayExtremes extremes) {
        double slack = SLACK * (high - low);
        return extremes.least() <= extremes.greatest()
                && extremes.least() >= low - slack
                && extremes.greatest() <= high + slack;
    }

    /** Whether 8 bits hold whole numbers of this range. */
    boolean isOfBytes() {
        return this == BYTE;
    }

    /** The value 0..255 of a number. */
    float level(float number) {
        return Math.min(Math.max((number - low) * (255 / (high - low)), 0), 255);
    }

    @Override
    public String toString() {
        return label;
    }
}

package org.lrpexplorer.explore.browse;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which samples of a dataset are browsed, and in which order. Immutable and equal by value. */
public final class SampleOrder {

    /** The place of a sample that is left out. */
    public static final int NOWHERE = -1;

    private final int[] samples;
    private final int[] places;
    private final boolean natural;

    private SampleOrder(int[] samples, int[] places) {
        this.samples = samples;
        this.places = places;
        this.natural = samples.length == places.length && Arrays.equals(samples, places);
    }

    /** All samples as the dataset has them. */
    public static SampleOrder natural(int size) {
        return of(IntStream.range(0, size), size);
    }

    /**
     * Some samples.
     *
     * @param chosen each at most once
     * @param size how many samples the dataset has
     */
    public static SampleOrder of(IntStream chosen, int size) {
        int[] samples = chosen.toArray();
        int[] places = new int[size];
        Arrays.fill(places, NOWHERE);
        for (int place = 0; place < samples.length; place++) {
            places[samples[place]] = place;
        }
        return new SampleOrder(samples, places);
    }

    /** Whether it is all samples as the dataset has them. */
    public boolean isNatural() {
        return natural;
    }

    /** How many samples are browsed. */
    public int size() {
        return samples.length;
    }

    /** The sample at a place, counted from 0. */
    public int at(int place) {
        return samples[place];
    }

    /** The place of a sample, counted from 0; {@link #NOWHERE} if it is left out. */
    public int placeOf(int sample) {
        return sample >= 0 && sample < places.length ? places[sample] : NOWHERE;
    }

    /**
     * The sample some places on from another, or back; the first or last where there are not so many. From a sample that is
     * left out, the first; that sample where no sample is browsed.
     */
    public int step(int sample, int by) {
        int place = placeOf(sample);
        if (samples.length == 0) {
            return sample;
        }
        return samples[place == NOWHERE ? 0 : (int) Math.max(0, Math.min(samples.length - 1L, (long) place + by))];
    }

    /** The first or the last sample; another where none is browsed. */
    public int end(boolean last, int otherwise) {
        return samples.length == 0 ? otherwise : samples[last ? samples.length - 1 : 0];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SampleOrder that
                && places.length == that.places.length
                && Arrays.equals(samples, that.samples);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(samples);
    }
}

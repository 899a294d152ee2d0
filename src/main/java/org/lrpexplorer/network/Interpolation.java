package org.lrpexplorer.network;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Linear interpolation along one direction: each output cell is a weighted mean of two neighbouring input cells.
 *
 * @param extent how many input cells there are
 * @param places where each output cell lies among them, from 0, the first cell, to {@code extent − 1}, the last
 */
public record Interpolation(int extent, List<Double> places) {

    /**
     * Copies and checks the places.
     *
     * @throws IllegalArgumentException if there is none, or one does not lie among the input cells
     */
    public Interpolation {
        places = List.copyOf(places);
        if (places.isEmpty() || !places.stream().allMatch(place -> place >= 0 && place <= extent - 1)) {
            throw new IllegalArgumentException("it interpolates between cells that are not there");
        }
    }

    /** Output cells at some places; those beyond the first or last input cell have its value. */
    public static Interpolation at(int extent, int cells, IntToDoubleFunction place) {
        return new Interpolation(
                extent,
                IntStream.range(0, cells)
                        .mapToObj(i -> Math.max(0, Math.min(place.applyAsDouble(i), extent - 1)))
                        .toList());
    }

    /** Every cell as it is. */
    public static Interpolation none(int extent) {
        return at(extent, extent, i -> i);
    }

    /** How many output cells there are. */
    public int cells() {
        return places.size();
    }

    /** The lower of the two input cells of each output cell. */
    int[] lower() {
        return places.stream()
                .mapToInt(place -> (int) Math.min(Math.floor(place), Math.max(0, extent - 2)))
                .toArray();
    }

    /** The weight of the cell behind the lower one, 0 to 1; the lower one has what is missing of 1. */
    double[] weights() {
        int[] lower = lower();
        return IntStream.range(0, lower.length)
                .mapToDouble(i -> places.get(i) - lower[i])
                .toArray();
    }

    /** Whether every output cell is the input cell of its own place. */
    public boolean isIdentity() {
        return extent == cells() && IntStream.range(0, extent).allMatch(i -> places.get(i) == i);
    }
}

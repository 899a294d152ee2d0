package org.lrpexplorer.evaluate.measure;

/**
 * One number that a measure yields.
 *
 * @param id its name in files, such as {@code srg}; unique within its measure
 * @param label its name for people
 * @param better which values speak for a relevance map
 */
public record Quantity(String id, String label, Preference better) {

    static Quantity higher(String id, String label) {
        return new Quantity(id, label, Preference.HIGHER);
    }

    static Quantity lower(String id, String label) {
        return new Quantity(id, label, Preference.LOWER);
    }

    static Quantity neither(String id, String label) {
        return new Quantity(id, label, Preference.NEITHER);
    }
}

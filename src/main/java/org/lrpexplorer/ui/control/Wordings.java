package org.lrpexplorer.ui.control;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A line in ever fewer characters, the longest first. The others are made when they are asked for, since most lines have room
 * for the first.
 */
public final class Wordings extends AbstractList<String> {

    private final String first;
    private final List<Supplier<String>> shorter;

    private Wordings(String first, List<Supplier<String>> shorter) {
        this.first = first;
        this.shorter = shorter;
    }

    /** A line and the same in ever fewer characters. */
    public static List<String> of(String first, List<Supplier<String>> shorter) {
        return new Wordings(first, List.copyOf(shorter));
    }

    @Override
    public String get(int index) {
        return index == 0 ? first : shorter.get(index - 1).get();
    }

    @Override
    public int size() {
        return 1 + shorter.size();
    }
}

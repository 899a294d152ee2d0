package org.lrpexplorer.ui.browse;

import javafx.collections.ObservableListBase;

/** The numbers from 0 up to a size as a list that takes no memory. */
final class Indices extends ObservableListBase<Integer> {

    private final int size;

    Indices(int size) {
        this.size = size;
    }

    @Override
    public Integer get(int index) {
        return index;
    }

    @Override
    public int size() {
        return size;
    }
}

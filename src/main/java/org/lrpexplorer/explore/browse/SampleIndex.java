package org.lrpexplorer.explore.browse;

import javafx.beans.property.SimpleIntegerProperty;

/** The index of the sample on show; whatever it is set to, it stays within the dataset. */
public final class SampleIndex extends SimpleIntegerProperty {

    private int size;

    @Override
    public void set(int index) {
        super.set(Math.max(0, Math.min(size - 1, index)));
    }

    /** Starts over at the first of {@code newSize} samples. */
    public void restart(int newSize) {
        size = newSize;
        set(0);
    }
}

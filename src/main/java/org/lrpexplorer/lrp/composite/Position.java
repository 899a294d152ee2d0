package org.lrpexplorer.lrp.composite;

import java.util.Locale;

/** Which of the layers of a kind are meant, counted in forward order. */
public enum Position {
    /** The one nearest the input. */
    FIRST,
    /** The one nearest the output. */
    LAST,
    /** Each of them. */
    ANY;

    boolean selects(int index, int count) {
        return switch (this) {
            case FIRST -> index == 0;
            case LAST -> index == count - 1;
            case ANY -> true;
        };
    }

    String describe() {
        return this == ANY ? "every" : name().toLowerCase(Locale.ROOT);
    }
}

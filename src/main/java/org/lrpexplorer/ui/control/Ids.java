package org.lrpexplorer.ui.control;

import java.util.Locale;

/** Names of nodes in the scene graph, by which style sheets and tests find them. */
public final class Ids {

    private Ids() {}

    /** The part of an id that stands for a constant: lower case, words joined by hyphens. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.lrpexplorer.compose;

import java.util.Locale;

/** How commands and files write the values of settings. */
public final class Words {

    private Words() {}

    /** A constant in lower case, its words joined by hyphens. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

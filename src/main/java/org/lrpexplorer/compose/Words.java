package org.lrpexplorer.compose;

import java.util.Locale;
import org.lrpexplorer.dataset.SampleContent;

/** How commands and files write the values of settings. */
public final class Words {

    private Words() {}

    /** What kind of sample stands in a figure. */
    static String sample(SampleContent content) {
        return content.kind().title();
    }

    /** A constant in lower case, its words joined by hyphens. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

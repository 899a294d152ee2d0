package org.lrpexplorer.ui;

import org.lrpexplorer.open.Bundled;

/** The words for the examples that come with the program. */
final class Examples {

    private Examples() {}

    /** A network with the dataset that it is looked at with. */
    static String title(Bundled.Example example) {
        return example.dataset()
                .map(dataset -> example.network().name() + "  ·  " + dataset.name())
                .orElse(example.network().name());
    }
}

package org.lrpexplorer.tools.samples;

import java.util.List;

/** An endless labelled dataset: image {@code index} depends on the generator's seed and the index alone. */
public interface ImageGenerator {
    /** The names of the classes, in the order of the labels. */
    List<String> classNames();

    /**
     * Draws one image. The same bytes come out on every machine, in whatever order images are asked for, from any
     * thread. Each run of as many images as there are classes, counted from 0, holds every class once.
     *
     * @param index 0 or more
     */
    LabelledImage generate(int index);
}

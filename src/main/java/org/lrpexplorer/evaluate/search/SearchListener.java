package org.lrpexplorer.evaluate.search;

/** Hears, on the thread that searches, how far it has come. */
@FunctionalInterface
public interface SearchListener {

    /**
     * An image is done with some of the composites.
     *
     * @param done composites times images that are done
     * @param total how many there are, or will be about
     */
    void at(int done, int total);
}

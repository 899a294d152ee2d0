package org.lrpexplorer.evaluate.experiment;

/** Hears, on the thread that measures, of each image. */
@FunctionalInterface
public interface ExperimentListener {

    /**
     * An image is done; images come in increasing order.
     *
     * @param outcome what became of it
     * @param done how many images of this run are done
     * @param total how many there are
     */
    void at(ImageOutcome outcome, int done, int total);
}

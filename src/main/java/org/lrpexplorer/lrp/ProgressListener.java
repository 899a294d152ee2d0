package org.lrpexplorer.lrp;

/** Hears how far a computation has come. Called on the computing thread, so it must return quickly. */
@FunctionalInterface
public interface ProgressListener {

    /**
     * One more step is done.
     *
     * @param done steps done, from 1 to {@code total}
     * @param total all steps of the computation
     * @param step what was just done, for people: usually a node's name
     */
    void progressed(int done, int total, String step);

    /** A listener that does nothing. */
    static ProgressListener none() {
        return (done, total, step) -> {};
    }
}

package org.lrpexplorer.plan;

/** Is handed everything that a plan sends on its ways back, while it is there to be read. */
@FunctionalInterface
public interface Reader {

    /**
     * Something was sent or summed up.
     *
     * @param leg 0 for the first network's way back, 1 for the second's
     * @param reading valid until this returns
     */
    void read(int leg, Reading reading);
}

package org.lrpexplorer.cluster;

/** Hears how far clustering has come. */
@FunctionalInterface
public interface ClusterListener {

    /**
     * Some images are explained.
     *
     * @param done how many
     * @param total of how many; where they are as many, only the grouping is left
     */
    void at(int done, int total);
}

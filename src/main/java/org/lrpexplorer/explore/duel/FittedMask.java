package org.lrpexplorer.explore.duel;

import java.util.Optional;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.open.OpenDataset;

/** The object's pixels as large as the network's input. */
public final class FittedMask {

    private FittedMask() {}

    /**
     * The mask of a sample, treated as the image is; empty without one, or without an object in it.
     *
     * @throws org.lrpexplorer.dataset.DatasetException if it cannot be read
     */
    public static Optional<Mask> of(OpenDataset dataset, Preprocessing preprocessing, int index) {
        return dataset.dataset().mask(index).map(preprocessing::fitted).filter(mask -> mask.area() > 0);
    }
}

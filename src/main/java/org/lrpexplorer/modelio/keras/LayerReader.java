package org.lrpexplorer.modelio.keras;

import org.lrpexplorer.modelio.common.Undetermined;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.common.Unsupported;

/** Reads one kind of layer. */
@FunctionalInterface
interface LayerReader {

    /**
     * Appends what the layer computes and returns the tensor that holds it.
     *
     * @throws Unsupported if the layer is sound but nothing here computes it
     * @throws Undetermined if what it reads comes from such a layer
     * @throws Unreadable if it is damaged
     */
    String read(Applied layer);
}

package org.lrpexplorer.modelio.keras;

import java.util.List;

/** Where a file keeps the weights of its layers. */
interface WeightStore {

    /**
     * The weights of a layer in the order in which Keras creates them; empty if it has none.
     *
     * @param path the models around the layer, outermost first, and the layer itself
     */
    List<Stored> of(List<LayerConfig> path);
}

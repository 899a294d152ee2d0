package org.lrpexplorer.modelio.keras;

/** Reads one kind of layer. */
@FunctionalInterface
interface LayerReader {

    /**
     * Appends what the layer computes and returns the tensor that holds it.
     *
     * @throws Unsupported if the layer is sound but nothing here computes it
     * @throws Undetermined if what it reads comes from such a layer
     * @throws KerasException if it is damaged
     */
    String read(Applied layer);
}

package org.lrpexplorer.modelio.keras;

/**
 * A tensor by its origin.
 *
 * @param layer the name of the layer that writes it
 * @param call which application of that layer
 * @param output which of its outputs
 */
record Ref(String layer, int call, int output) {}

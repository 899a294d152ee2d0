/**
 * Measures of relevance maps: faithfulness (flipping), localisation (masks), complexity, stability and sanity. Each is one
 * class, found by its notation in {@link org.lrpexplorer.evaluate.measure.Measures}. Given the same image, map and seed a
 * measure yields the same bits, in whichever batches the perturbed images are computed.
 */
package org.lrpexplorer.evaluate.measure;

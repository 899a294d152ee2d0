/**
 * Measures of relevance. Most judge a map of one image: faithfulness (flipping), localisation (masks), complexity, stability
 * and sanity. Others compare the raw and the fused relevance of an image layer by layer, or judge a method by how it
 * explains networks that have lost what they learned. Each is one class, found by its notation in {@link
 * org.lrpexplorer.evaluate.measure.Measures}. Given the same image, map and seed a measure yields the same bits, in
 * whichever batches the perturbed images are computed.
 */
package org.lrpexplorer.evaluate.measure;

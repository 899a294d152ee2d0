/**
 * Trained numbers on disk without a network around them: the safetensors format. Every statement of a file about itself
 * is checked before it is believed, and nothing is read into memory before it is asked for.
 *
 * <p>What is wrong with a file is a {@link org.lrpexplorer.modelio.weights.WeightsException}. May use {@code tensor}, and
 * nothing else of {@code modelio}.
 */
package org.lrpexplorer.modelio.weights;
